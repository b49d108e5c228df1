package org.wsis.localplatform;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts all components, each as soon as those it needs are there.
final class Startup {

    private final Suite suite;
    private final PrintStream out;

    Startup(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    /// Returns when everything serves.
    ///
    /// @throws ComponentFailed as soon as one component can't be started; the others are then left as they are
    void run() {
        refusePortsThatCantBeUsed();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var started = new HashMap<String, CompletableFuture<Void>>();
            var failed = new CompletableFuture<Void>();
            for (var component : suite.components()) {
                var start = start(component, started, threads);
                started.put(component.name(), start.whenComplete((_, failure) -> {
                    if (failure != null) {
                        failed.completeExceptionally(failure);
                    }
                }));
            }
            var all = CompletableFuture.allOf(started.values().toArray(CompletableFuture[]::new));
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ComponentFailed failure) {
                throw failure;
            }
            throw e;
        } finally {
            threads.shutdownNow();
        }
    }

    private CompletableFuture<Void> start(
            Component component, Map<String, CompletableFuture<Void>> started, Executor threads) {
        var needed = suite.neededBy(component).stream().map(started::get).toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(needed).thenRunAsync(() -> startTimed(component), threads);
    }

    private void startTimed(Component component) {
        var begin = System.nanoTime();
        say("starting", component, "");
        suite.start(component);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        say("ready", component, "%5.1f s".formatted(took.toMillis() / 1000.0));
    }

    private void say(String state, Component component, String time) {
        out.println("  %-12s %-9s %s".formatted(component.name(), state, time).stripTrailing());
    }

    /// Tells of all at once, so that nobody has to find the next one at the next start.
    private void refusePortsThatCantBeUsed() {
        var complaints = new StringBuilder();
        var wayOut = new StringBuilder();
        var users = new HashMap<Integer, String>();
        for (var component : suite.components()) {
            for (var name : suite.portsOf(component)) {
                var port = suite.ports().of(name);
                var other = users.putIfAbsent(port, name);
                var obstacle = other == null ? Port.obstacle(port) : Optional.of("is meant for " + other + " too");
                if (obstacle.isPresent()) {
                    complaints.append("Port %d of %s %s.%n".formatted(port, name, obstacle.get()));
                    wayOut.append(Ports.variable(name))
                            .append('=')
                            .append(Port.free())
                            .append(' ');
                }
            }
        }
        if (!complaints.isEmpty()) {
            throw new ComponentFailed(
                    complaints + "End what holds it, or choose another port: " + wayOut + "./wsis up");
        }
    }
}
