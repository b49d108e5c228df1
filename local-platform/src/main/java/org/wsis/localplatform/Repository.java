package org.wsis.localplatform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where the things of this checkout lie: what the build made, and what running it leaves behind.
///
/// @param root the folder that holds the script `wsis`
public record Repository(Path root) {

    /// The checkout in which this process runs, seen from its working folder.
    public static Repository here() {
        var start = Path.of("").toAbsolutePath();
        for (var folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("local-platform")) && Files.isRegularFile(folder.resolve("mvnw"))) {
                return new Repository(folder);
            }
        }
        throw new ComponentFailed("No checkout of the suite in " + start + " or above it.");
    }

    /// Extracted once and shared by everything that runs from this checkout, the tests included.
    Path software() {
        return root.resolve(".wsis/software");
    }

    /// What the build of this module put together for its processes.
    Path built() {
        return root.resolve("local-platform/target");
    }

    /// The list of topics; the contract of who writes and who reads.
    Path topics() {
        return root.resolve("contracts/src/main/resources/topics.csv");
    }

    /// The class path of the processes written in Java that this module starts: Kafka and the mail sink.
    String processClassPath() {
        var libraries = built().resolve("lib");
        if (!Files.isDirectory(libraries)) {
            throw new ComponentFailed(libraries + " is missing: build it with ./mvnw install -pl local-platform");
        }
        return ownCode() + File.pathSeparator + libraries + "/*";
    }

    /// The jar this code came from, since the archive of shared classes takes only jars; else the folder of its
    /// classes.
    private Path ownCode() {
        var source = Repository.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation().getPath().endsWith(".jar")) {
            return Path.of(source.getLocation().getPath());
        }
        return built().resolve("classes");
    }

    /// The program that runs this process also runs the others.
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
