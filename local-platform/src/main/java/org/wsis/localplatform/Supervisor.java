package org.wsis.localplatform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/// Starts the suite, keeps it running and stops it.
///
/// One supervisor a checkout: it holds a lock that the operating system takes back however the process ends. When it
/// was killed, the components go on; the next one ends them and starts them on the data they have left.
final class Supervisor {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Suite suite;
    private final Folders folders;
    private final PrintStream out;
    private final SuiteNote note;
    private final Map<String, Restart> restarts = new HashMap<>();
    private volatile boolean stopping;

    /// How often a component was started again, and when it may be tried next.
    private record Restart(int times, long notBefore) {}

    Supervisor(Suite suite, PrintStream out) {
        this.suite = suite;
        this.folders = suite.folders();
        this.out = out;
        this.note = new SuiteNote(folders);
    }

    /// The lock of the one supervisor; nobody when another holds it. It is never closed: it ends with the process.
    static Optional<FileLock> lock(Folders folders) {
        try {
            Files.createDirectories(folders.run());
            var file = folders.run().resolve("supervisor.lock");
            @Nullable
            FileLock lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            return Optional.ofNullable(lock);
        } catch (IOException e) {
            throw new ComponentFailed("The folder " + folders.run() + " can't be used: " + e.getMessage(), e);
        }
    }

    /// Starts everything; from now on, the end of this process is the end of the suite.
    ///
    /// @throws ComponentFailed when one component does not start
    void start() {
        note.say(SuiteNote.State.STARTING);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            new Startup(suite, out).run();
        } catch (RuntimeException failure) {
            leaveIfStopping(); // who is stopped while it starts has not failed
            note.say(SuiteNote.State.FAILED);
            throw failure;
        }
    }

    /// Says that people can come in now, and to them what they need to know.
    void serve(Runnable welcome) {
        leaveIfStopping();
        welcome.run();
        note.say(SuiteNote.State.SERVING);
    }

    /// Leaves the field to the thread that stops everything; with it this process ends.
    private void leaveIfStopping() {
        while (stopping) {
            ServerProcess.pause(LOOK_EVERY);
        }
    }

    /// Starts again what has ended by itself; at once, then after longer and longer pauses. Never returns: the
    /// process ends by a signal.
    void watch() {
        while (true) {
            ServerProcess.pause(LOOK_EVERY);
            for (var component : suite.components()) {
                if (!stopping && component.process().running().isEmpty()) {
                    restart(component);
                }
            }
        }
    }

    private void restart(Component component) {
        var earlier = restarts.getOrDefault(component.name(), new Restart(0, 0));
        var now = System.nanoTime();
        if (earlier.times() > 0 && now < earlier.notBefore()) {
            return;
        }
        var times = now - earlier.notBefore() > Duration.ofMinutes(5).toNanos() ? 1 : earlier.times() + 1;
        var pause = Duration.ofSeconds(Math.min(60, 1L << Math.min(times, 6)));
        out.println("  " + component.name() + " has ended; it is started again (" + times + ")");
        try {
            suite.start(component);
            out.println("  " + component.name() + " serves again");
        } catch (RuntimeException failure) {
            // Whatever went wrong with one component: the others need their supervisor.
            if (!stopping) {
                out.println("  " + (failure instanceof ComponentFailed ? failure.getMessage() : failure.toString()));
                out.println("  " + component.name() + " is tried again in " + pause.toSeconds() + " s");
            }
        }
        restarts.put(component.name(), new Restart(times, System.nanoTime() + pause.toNanos()));
    }

    private void stop() {
        stopping = true;
        folders.launches().end();
        if (!note.says(SuiteNote.State.FAILED)) {
            note.say(SuiteNote.State.STOPPING);
        }
        Shutdown.of(suite, out).everything();
        if (!note.says(SuiteNote.State.FAILED)) {
            note.forget();
        }
    }
}
