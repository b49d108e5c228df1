package org.wsis.localplatform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the suite and stays with it, or leaves it running in the background.
@Command(name = "up")
final class Up implements Callable<Integer> {

    private static final int DONE = 0;

    private final Place place;

    @Option(names = "--detach")
    private boolean detach;

    @Option(names = "--fresh")
    private boolean fresh;

    @Option(names = "--empty")
    private boolean empty;

    Up(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() throws IOException {
        var lock = Supervisor.lock(place.folders());
        if (lock.isEmpty()) {
            return alreadyThere();
        }
        if (detach) {
            lock.get().channel().close(); // the process in the background takes it
            return inBackground();
        }
        place.supervisor().rememberThisProcess();
        return here();
    }

    private int alreadyThere() {
        var serves = new SuiteNote(place.folders()).says(SuiteNote.State.SERVING);
        place.out()
                .println("The suite is already " + (serves ? "running: " : "being started or stopped: ")
                        + place.suite().address() + " (./wsis status shows it, ./wsis down ends it)");
        if (fresh) {
            throw new ComponentFailed("Nothing was deleted: end it first, then start it with --fresh.");
        }
        return DONE;
    }

    private int here() throws IOException {
        var begin = System.nanoTime();
        Shutdown.of(place.suite(), place.out()).leftovers();
        if (fresh) {
            forgetData();
        }
        FirstStart.settle(place.folders(), empty);
        var suite = place.suiteToStart();
        suite.ports().remember(place.portNote());
        var supervisor = new Supervisor(suite, place.out());
        supervisor.start();
        place.out().printf("Everything serves after %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        new FirstStart(suite, place.out()).run();
        supervisor.serve(() -> welcome(suite));
        supervisor.watch();
        return DONE;
    }

    /// The data are out of the way at once: half of a database, left by a deletion that was interrupted, would be
    /// taken for a whole one.
    private void forgetData() throws IOException {
        var root = place.folders().root();
        var deleted = root.resolve("data.deleted");
        FileTree.delete(deleted);
        if (Files.exists(root.resolve("data"))) {
            Files.move(root.resolve("data"), deleted, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(root.resolve("secrets"));
        FileTree.delete(deleted);
    }

    private void welcome(Suite suite) {
        place.out().println("""

                %s
                Mails the suite sends: http://localhost:%d/
                Demo accounts, each with the password "wsis":
                """.formatted(suite.address(), suite.ports().of("mail")));
        Roles.ALL.forEach(role -> place.out().println("  " + role + "@wsis.example"));
        if (!place.environment().containsKey("WSIS_DETACHED")) {
            place.out().println("Ctrl-C stops everything.");
        }
    }

    /// Starts the supervisor so that it outlives the terminal, and repeats what it says until everything serves.
    private int inBackground() throws IOException {
        var supervisor = place.supervisor();
        var note = new SuiteNote(place.folders());
        note.forget();
        var tail = Tail.fromNow(supervisor.log(), place.out());
        // Another ./wsis up may have been quicker; then this process finds that out, and leaves the other's note alone.
        var background = supervisor.launchWithoutNote(command(), withPorts());
        var ended = false;
        while (!ended && !note.says(SuiteNote.State.SERVING)) {
            ended = !background.isAlive();
            ServerProcess.pause(Duration.ofMillis(200));
            tail.print();
        }
        tail.print();
        return ended ? background.exitValue() : DONE;
    }

    private List<String> command() {
        var self = Path.of(System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of("nohup", Repository.java()));
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", self.toString(), Wsis.class.getName(), "up"));
        if (fresh) {
            command.add("--fresh");
        }
        if (empty) {
            command.add("--empty");
        }
        return command;
    }

    /// The ports chosen for this process are meant for the supervisor, which is the only one to get them.
    private Map<String, String> withPorts() {
        var settings = new HashMap<>(place.environment());
        settings.keySet().removeIf(name -> !name.startsWith("WSIS_"));
        settings.put("WSIS_DETACHED", "true");
        return settings;
    }
}
