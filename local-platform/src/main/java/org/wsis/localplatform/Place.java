package org.wsis.localplatform;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/// Where a command works and to whom it speaks.
///
/// @param environment the environment variables, which may choose ports
record Place(Repository repository, Map<String, String> environment, PrintStream out) {

    /// `.wsis`, unless the environment names another folder, in which a second suite runs beside the first.
    Folders folders() {
        var other = environment.get("WSIS_FOLDER");
        return new Folders(other == null ? repository.root().resolve(".wsis") : calledFrom(Path.of(other)));
    }

    /// A path that somebody typed where the script was called; by now the working folder is another.
    Path calledFrom(Path typed) {
        return Path.of(environment.getOrDefault("WSIS_CALLED_FROM", ""))
                .toAbsolutePath()
                .resolve(typed);
    }

    Path portNote() {
        return folders().run().resolve("ports");
    }

    /// The suite as it is about to be started.
    Suite suiteToStart() {
        return new Suite(repository, folders(), Ports.chosenIn(environment));
    }

    /// The suite as it was started last.
    Suite suite() {
        return new Suite(repository, folders(), Ports.remembered(portNote(), environment));
    }

    /// The process that holds the suite together.
    ServerProcess supervisor() {
        return folders().process("supervisor");
    }
}
