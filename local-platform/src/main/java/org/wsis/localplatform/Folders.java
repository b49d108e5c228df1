package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The folders of one running platform: `.wsis` for the suite, a folder in `target` for the tests of a module.
///
/// @param root what may be deleted to start afresh
/// @param launches ended by whoever stops the platform
record Folders(Path root, Launches launches) {

    Folders(Path root) {
        this(root, new Launches());
    }

    /// One folder a component.
    Path data(String component) {
        return root.resolve("data").resolve(component);
    }

    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path cache() {
        return root.resolve("cache");
    }

    /// All processes that have a note here, whoever started them.
    List<ServerProcess> noted() throws IOException {
        if (!Files.isDirectory(run())) {
            return List.of();
        }
        try (var notes = Files.list(run())) {
            return notes.map(note -> note.getFileName().toString())
                    .filter(name -> name.endsWith(ServerProcess.NOTE))
                    .map(name -> process(name.substring(0, name.length() - ServerProcess.NOTE.length())))
                    .toList();
        }
    }

    /// The process of a component, with its note and its log in these folders.
    ServerProcess process(String component) {
        return new ServerProcess(component, run(), logs(), launches);
    }
}
