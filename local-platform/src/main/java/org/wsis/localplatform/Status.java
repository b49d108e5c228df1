package org.wsis.localplatform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;

/// Says of each component whether it runs and whether it serves.
@Command(name = "status")
final class Status implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String ROW = "%-12s %-8s %8s %6s %9s  %s";

    private final Place place;

    Status(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        place.out().println(ROW.formatted("component", "state", "process", "port", "memory", "up since"));
        var supervisor = place.supervisor().running();
        place.out().println(row("supervisor", supervisor, supervisor.isPresent() ? "ok" : "down", "-"));
        var suite = place.suite();
        // Asked together, so that one that does not answer does not hold up the others.
        var states = suite.components().parallelStream().map(Status::state).toList();
        var fine = supervisor.isPresent();
        for (var i = 0; i < states.size(); i++) {
            var component = suite.components().get(i);
            var process = component.process().running();
            place.out().println(row(component.name(), process, states.get(i), Integer.toString(component.port())));
            fine &= states.get(i).equals("ok");
        }
        if (fine) {
            place.out().println(suite.address());
        }
        return fine ? 0 : Wsis.FAILED;
    }

    private static String state(Component component) {
        if (component.process().running().isEmpty()) {
            return "down";
        }
        return component.isHealthy() ? "ok" : "not well";
    }

    private static String row(String name, Optional<ProcessHandle> process, String state, String port) {
        return ROW.formatted(
                        name,
                        state,
                        process.map(one -> Long.toString(one.pid())).orElse("-"),
                        port,
                        process.map(one -> memory(name, one)).orElse("-"),
                        process.flatMap(one -> one.info().startInstant())
                                .map(Status::local)
                                .orElse("-"))
                .stripTrailing();
    }

    private static String local(Instant instant) {
        return TIME.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// What the process and those it has started hold in memory. PostgreSQL's processes share some of it, which
    /// counts once for each of them.
    private static String memory(String component, ProcessHandle process) {
        var children = component.equals("supervisor") ? Stream.<ProcessHandle>empty() : process.descendants();
        var kilobytes = Stream.concat(Stream.of(process), children)
                .mapToLong(Status::residentKilobytes)
                .sum();
        return kilobytes / 1024 + " MB";
    }

    private static long residentKilobytes(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return answer.isEmpty() ? 0 : Long.parseLong(answer);
        } catch (IOException e) {
            return 0; // a system without ps
        }
    }
}
