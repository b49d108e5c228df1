package org.wsis.localplatform;

import java.time.Duration;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/// Ends the suite, also what is left of one whose supervisor was killed.
@Command(name = "down")
final class Down implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Place place;

    Down(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        var supervisor = place.supervisor();
        var wasRunning = supervisor.running().isPresent();
        if (wasRunning) {
            place.out().println("Stopping");
            supervisor.stop(PATIENCE);
        }
        Shutdown.of(place.suite(), place.out()).leftovers();
        new SuiteNote(place.folders()).forget();
        place.out().println(wasRunning ? "Stopped" : "The suite is not running.");
        return 0;
    }
}
