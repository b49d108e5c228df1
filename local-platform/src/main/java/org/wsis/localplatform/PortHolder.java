package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Finds out who listens on a port, so that a person does not have to.
final class PortHolder {

    private static final String LISTENING = "0A";

    private PortHolder() {}

    /// The holder as a person would name it: process id and command; who it is may also be hidden from us.
    static String describe(int port) {
        return find(port)
                .map(process -> "process " + process.pid() + " ("
                        + process.info().commandLine().orElse("of another user") + ")")
                .orElse("a process that this user may not see");
    }

    private static Optional<ProcessHandle> find(int port) {
        try {
            return Files.isDirectory(Path.of("/proc/net")) ? findInProc(port) : findByLsof(port);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<ProcessHandle> findInProc(int port) throws IOException {
        var sockets = new HashSet<String>();
        for (var table : Set.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var cells = line.strip().split("\\s+", -1);
                if (cells[1].endsWith(":%04X".formatted(port)) && cells[3].equals(LISTENING)) {
                    sockets.add("socket:[" + cells[9] + "]");
                }
            }
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(sockets, process.pid()))
                .findFirst();
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(file).toString());
                } catch (IOException e) {
                    return false; // closed meanwhile
                }
            });
        } catch (IOException | UncheckedIOException e) {
            return false; // another user's, or gone
        }
    }

    private static Optional<ProcessHandle> findByLsof(int port) throws IOException, InterruptedException {
        var lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
        var output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        lsof.waitFor();
        return output.lines().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
    }
}
