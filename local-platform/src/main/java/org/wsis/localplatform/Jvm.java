package org.wsis.localplatform;

import java.nio.file.Path;
import java.util.List;

/// Options for the Java processes we start.
final class Jvm {

    private Jvm() {}

    /// Loads the classes from an archive made at the end of the first run. It takes a second or two off each start.
    /// An archive of another JDK or class path is noticed and replaced by the virtual machine itself.
    static List<String> sharedClasses(Path archive) {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + archive,
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Xlog:aot=off");
    }
}
