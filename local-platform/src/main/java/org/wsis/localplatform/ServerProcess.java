package org.wsis.localplatform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// An operating-system process that may outlive the one that started it.
///
/// Its output goes to a file, never to a pipe, so that it does not die of a full pipe when the starter is killed. Its
/// process id and start time are kept in a second file, so that whoever comes later finds it again, and does not take
/// a stranger with a recycled id for it.
public final class ServerProcess {

    /// Long enough for the archive of shared classes that a Java process writes at the end of its first run.
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final long LONG_LOG = 10_000_000;
    /// The start time is computed from the clock of the machine, which may have been set meanwhile.
    private static final Duration SAME_START = Duration.ofSeconds(10);

    /// How the name of a note ends.
    static final String NOTE = ".properties";

    private final String name;
    private final Path note;
    private final Path log;
    private final Launches launches;

    ServerProcess(String name, Path runFolder, Path logFolder, Launches launches) {
        this.name = name;
        this.note = runFolder.resolve(name + NOTE);
        this.log = logFolder.resolve(name + ".log");
        this.launches = launches;
    }

    /// Where its process id and start time are kept.
    Path note() {
        return note;
    }

    /// Where the output of the process goes.
    public Path log() {
        return log;
    }

    /// The process, if it lives; also one that was started by another process than this.
    public Optional<ProcessHandle> running() {
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        var noted = new Properties();
        try (var in = Files.newBufferedReader(note)) {
            noted.load(in);
            var started = Instant.parse(noted.getProperty("started", ""));
            return ProcessHandle.of(Long.parseLong(noted.getProperty("pid", "-1")))
                    .filter(ServerProcess::isAlive)
                    .filter(process -> startedAround(process, started));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // a note cut short by a crash says nothing
        }
    }

    /// False also for a process that is dead but not yet buried by its parent: an orphan in a container whose first
    /// process does not care for orphans stays like that for ever.
    static boolean isAlive(ProcessHandle process) {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
        } catch (IOException e) {
            return false; // it ended while we looked
        }
    }

    private static boolean startedAround(ProcessHandle process, Instant noted) {
        return process.info()
                .startInstant()
                .map(started -> Duration.between(started, noted).abs().compareTo(SAME_START) < 0)
                .orElse(true);
    }

    /// Starts the process with its output appended to the log.
    ProcessHandle launch(List<String> command, Map<String, String> environment) {
        return begin(command, environment).toHandle();
    }

    /// Like [#launch], for a process that writes its note itself, and only when it has found that it is the one.
    Process launchWithoutNote(List<String> command, Map<String, String> environment) {
        try {
            return builder(command, environment).start();
        } catch (IOException e) {
            throw notStarted(e);
        }
    }

    /// Runs a process that prepares something, with its output in the same log, until it has done its work.
    void runToEnd(List<String> command) {
        try {
            var exitCode = begin(command, Map.of()).waitFor();
            forget();
            if (exitCode != 0) {
                throw new ComponentFailed(name + " could not be prepared (exit code " + exitCode + "). The end of "
                        + log + ":\n" + endOfLog(25));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentFailed("Interrupted while " + name + " was prepared.", e);
        }
    }

    private Process begin(List<String> command, Map<String, String> environment) {
        try {
            var builder = builder(command, environment);
            return launches.of(() -> {
                var process = builder.start();
                remember(process.toHandle());
                return process;
            });
        } catch (IOException e) {
            throw notStarted(e);
        }
    }

    private ProcessBuilder builder(List<String> command, Map<String, String> environment) throws IOException {
        Files.createDirectories(note.getParent());
        Files.createDirectories(log.getParent());
        if (Files.exists(log) && Files.size(log) > LONG_LOG) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What was said to ./wsis is not meant for its components: they would take it for their own configuration.
        builder.environment().keySet().removeIf(variable -> variable.startsWith("WSIS_"));
        builder.environment().putAll(environment);
        return builder;
    }

    private ComponentFailed notStarted(IOException e) {
        return new ComponentFailed(name + " could not be started: " + e.getMessage(), e);
    }

    /// For a process that was started by somebody at a terminal.
    void rememberThisProcess() throws IOException {
        Files.createDirectories(note.getParent());
        remember(ProcessHandle.current());
    }

    private void remember(ProcessHandle process) throws IOException {
        var started = process.info().startInstant().orElseGet(Instant::now);
        var draft = note.resolveSibling(name + ".draft");
        Files.writeString(draft, "pid=" + process.pid() + "\nstarted=" + started + "\n");
        Files.move(draft, note, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Waits until the check holds. Fails as soon as the process has died, with the end of its log.
    void await(Duration longest, Check ready) {
        var end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end) {
            if (ready.holds()) {
                return;
            }
            if (running().isEmpty()) {
                throw new ComponentFailed(name + " ended while it started. The end of " + log + ":\n" + endOfLog(25));
            }
            pause(Duration.ofMillis(50));
        }
        throw new ComponentFailed(name + " did not become ready within " + longest.toSeconds() + " s. The end of " + log
                + ":\n" + endOfLog(25));
    }

    /// Ends the process and waits for its end; by force when asking did not help for 40 seconds.
    public void stop() {
        stop(PATIENCE);
    }

    /// Like [#stop()], for a process that needs more time.
    void stop(Duration patience) {
        running().ifPresent(process -> {
            process.destroy();
            awaitEnd(process, patience);
        });
        forget();
    }

    /// Like [#stop], but asks by another signal than SIGTERM: PostgreSQL waits for its clients on SIGTERM.
    void stopWith(String signal) {
        running().ifPresent(process -> {
            try {
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
            } catch (IOException e) {
                process.destroy();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            awaitEnd(process, PATIENCE);
        });
        forget();
    }

    /// Ends the process as a power cut would: at once, with no chance to tidy up.
    public void kill() {
        running().ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(process, PATIENCE);
        });
        forget();
    }

    private static void awaitEnd(ProcessHandle process, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (isAlive(process)) {
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                return;
            }
            pause(Duration.ofMillis(20));
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last lines of the log, for the person who has to find out why.
    String endOfLog(int lines) {
        try (var all = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            var kept = all.toList();
            return String.join("\n", kept.subList(Math.max(0, kept.size() - lines), kept.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(no log)";
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentFailed("Interrupted while waiting.", e);
        }
    }

    /// A question that is asked again and again while something starts.
    interface Check {
        boolean holds();
    }
}
