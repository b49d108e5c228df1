package org.wsis.localplatform;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;

/// Stops components so that none loses one it needs: first the processes that people talk to, at last the database.
final class Shutdown {

    private final Suite suite;
    private final PrintStream out;

    private Shutdown(Suite suite, PrintStream out) {
        this.suite = suite;
        this.out = out;
    }

    static Shutdown of(Suite suite, PrintStream out) {
        return new Shutdown(suite, out);
    }

    /// Stops all that runs.
    void everything() {
        if (running(_ -> true).isEmpty()) {
            return;
        }
        out.println("Stopping");
        together(running(Shutdown::isOurs));
        together(running(component -> !component.name().equals("postgresql")));
        together(running(_ -> true));
        out.println("Stopped");
    }

    /// Stops what a supervisor that was killed has left behind.
    void leftovers() {
        var left = running(_ -> true);
        if (!left.isEmpty()) {
            out.println("An earlier run was interrupted; " + left.size() + " of its processes are stopped first.");
            everything();
        }
    }

    private static boolean isOurs(Component component) {
        return component instanceof ServiceProcess;
    }

    private List<Component> running(Predicate<Component> which) {
        return suite.components().stream()
                .filter(which)
                .filter(component -> component.process().running().isPresent())
                .toList();
    }

    private static void together(List<Component> components) {
        var threads = components.stream()
                .map(component -> Thread.ofPlatform().start(component::stop))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
