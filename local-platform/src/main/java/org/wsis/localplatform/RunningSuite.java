package org.wsis.localplatform;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/// The whole suite for tests that need all of it: its real processes under their supervisor, as `./wsis up
/// --empty` starts them, on data, logs and ports of its own, so that it does not meet the suite somebody works
/// with.
public final class RunningSuite implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /// Below the ports that systems give to outgoing connections: a client that tries to come back to a server
    /// that was killed could otherwise be given the server's port, and talk to itself.
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;

    private final Place place;
    private final Suite suite;
    private int replicas = 1;

    private RunningSuite(Place place) {
        this.place = place;
        this.suite = place.suiteToStart();
    }

    /// Starts it on empty data and returns when everything serves.
    ///
    /// @param folder what the suite leaves behind; what an earlier one has left is deleted
    /// @param out where the supervisor's words go
    public static RunningSuite start(Path folder, PrintStream out) throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("WSIS_FOLDER", folder.toAbsolutePath().toString());
        environment.put("WSIS_DETACHED", "true");
        var taken = new HashSet<Integer>();
        for (var name : Ports.chosenIn(Map.of()).byName().keySet()) {
            environment.put(Ports.variable(name), Integer.toString(freePort(taken)));
        }
        var place = new Place(Repository.here(), environment, out);
        new Down(place).call(); // left by a test run that was killed
        place.folders().noted().forEach(ServerProcess::kill); // its replicas too
        for (var old : List.of("data", "logs", "run")) {
            FileTree.delete(folder.resolve(old));
        }
        Files.deleteIfExists(folder.resolve("secrets"));
        var running = new RunningSuite(place);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop the suite"));
        running.launch();
        return running;
    }

    private static int freePort(Set<Integer> taken) {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            if (Port.obstacle(port).isEmpty() && taken.add(port)) {
                return port;
            }
        }
    }

    private void launch() throws IOException {
        var supervisor = place.supervisor();
        var note = new SuiteNote(place.folders());
        note.forget(); // a supervisor that was killed could not
        var command = List.of(
                Repository.java(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                place.repository().processClassPath(),
                "org.wsis.localplatform.Wsis",
                "up",
                "--empty");
        supervisor.launch(command, place.environment());
        var tail = Tail.fromNow(supervisor.log(), place.out());
        try {
            supervisor.await(LONGEST_START, () -> note.says(SuiteNote.State.SERVING));
        } finally {
            tail.print();
        }
    }

    /// Starts the suite again on its data, after all its processes have ended or were killed.
    public void startAgain() throws IOException {
        launch();
    }

    /// Starts one more process of a service, on the same database and the same Kafka. The gateway does not know it, and
    /// the supervisor does not start it again.
    public synchronized Replica startReplica(String service) {
        var port = freePort(new HashSet<>());
        var replica = suite.replica(service, ++replicas, port);
        replica.start();
        return new Replica(replica.process(), "http://localhost:" + port);
    }

    /// One more process of a service.
    ///
    /// @param process to kill it, or to read its log
    /// @param address without a slash at its end
    public record Replica(ServerProcess process, String address) implements AutoCloseable {

        /// Asks the process to end, and waits for it.
        @Override
        public void close() {
            process.stop();
        }
    }

    /// The process that holds the others together.
    public ServerProcess supervisor() {
        return place.supervisor();
    }

    /// The gateway, with a slash at its end.
    public String address() {
        return suite.address();
    }

    /// The issuer of the tokens.
    public String realm() {
        return suite.realm();
    }

    /// The names of the components, each after those it needs.
    public List<String> components() {
        return suite.components().stream().map(Component::name).toList();
    }

    /// Where the component answers, without a slash at its end.
    public String addressOf(String component) {
        return "http://localhost:" + suite.component(component).port();
    }

    /// The process of the component, to kill it or to read its log.
    public ServerProcess process(String component) {
        return suite.component(component).process();
    }

    /// Whether the component runs and answers.
    public boolean isWell(String component) {
        return process(component).running().isPresent()
                && suite.component(component).isHealthy();
    }

    /// A password or key that was made for this suite.
    public String secret(String name) {
        return new Secrets(place.folders().root().resolve("secrets")).of(name);
    }

    /// Stops everything; the logs stay. Closing twice is harmless.
    @Override
    public void close() {
        if (place.supervisor().running().isPresent()) {
            new Down(place).call();
        }
    }
}
