package org.wsis.localplatform;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows what the components have written.
@Command(name = "logs")
final class Logs implements Callable<Integer> {

    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 15;

    private final Place place;

    @Parameters(arity = "0..1")
    private @Nullable String component;

    @Option(names = {"-f", "--follow"})
    private boolean follow;

    Logs(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() throws IOException {
        var processes = chosen();
        var tails = new ArrayList<Tail>();
        for (var process : processes) {
            if (processes.size() > 1) {
                place.out().println("== " + process.log().getFileName());
            }
            place.out().println(process.endOfLog(processes.size() > 1 ? LINES_OF_EACH : LINES_OF_ONE));
            tails.add(Tail.fromNow(process.log(), place.out()));
        }
        while (follow) {
            ServerProcess.pause(Duration.ofMillis(300));
            for (var tail : tails) {
                tail.print();
            }
        }
        return 0;
    }

    private List<ServerProcess> chosen() {
        var suite = place.suite();
        if (component == null) {
            return suite.components().stream().map(Component::process).toList();
        }
        return List.of(
                component.equals("supervisor")
                        ? place.supervisor()
                        : suite.component(component).process());
    }
}
