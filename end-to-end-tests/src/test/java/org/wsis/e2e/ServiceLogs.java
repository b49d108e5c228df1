package org.wsis.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.wsis.localplatform.RunningSuite;

/// What our five processes have written, one JSON object a line.
final class ServiceLogs {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final List<String> SERVICES = List.of("gateway", "stocktaking", "awards", "forum", "trust-fund");

    /// How the Java machine begins what it says of options that it found in the environment.
    private static final String JAVA_ITSELF = "Picked up ";

    private final RunningSuite suite;
    private final Map<String, Integer> seen = new HashMap<>();

    ServiceLogs(RunningSuite suite) {
        this.suite = suite;
    }

    /// From now on, [#errors] tells only of what comes later.
    void remember() {
        SERVICES.forEach(service -> seen.put(service, lines(service).size()));
    }

    /// What was logged at level ERROR since [#remember], with the name of the service before it. A line that is
    /// not JSON counts too: a process of ours writes nothing else once it serves.
    List<String> errors() {
        return SERVICES.stream()
                .flatMap(service -> lines(service).stream()
                        .skip(seen.getOrDefault(service, 0))
                        .filter(line -> isError(line))
                        .map(line -> service + ": " + line))
                .toList();
    }

    /// All that the service has written. A line that is not JSON is an empty object.
    List<JsonNode> all(String service) {
        return lines(service).stream().map(ServiceLogs::read).toList();
    }

    /// Whether the log of the service has a line of this trace.
    boolean tellsOf(String service, String traceId) {
        return lines(service).stream()
                .map(ServiceLogs::read)
                .anyMatch(line -> line.at("/mdc/traceId").asText().equals(traceId));
    }

    private static boolean isError(String line) {
        return read(line).path("level").asText("ERROR").matches("ERROR|FATAL|SEVERE");
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private List<String> lines(String service) {
        try {
            return Files.readString(suite.process(service).log(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(JAVA_ITSELF))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
