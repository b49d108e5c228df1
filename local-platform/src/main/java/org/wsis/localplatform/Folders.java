package org.wsis.localplatform;

import java.nio.file.Path;

/// The folders of one running platform: `.wsis` for the suite, a folder in `target` for the tests of a module.
///
/// @param root what may be deleted to start afresh
record Folders(Path root) {

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

    /// The process of a component, with its note and its log in these folders.
    ServerProcess process(String component) {
        return new ServerProcess(component, run(), logs());
    }
}
