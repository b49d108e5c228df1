package org.wsis.gateway.year;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// How many initiatives the register holds, and from how many countries. It keeps an id and a country of each:
/// some four megabytes for twenty thousand.
@ApplicationScoped
public class Initiatives implements Follower {

    /// What is known of an entry.
    ///
    /// @param country empty when it is not in the register any more
    private record Known(long version, String country) {}

    private final Map<UUID, Known> entries = new HashMap<>();
    private boolean complete;
    private @Nullable Figures counted;

    /// The figures of a moment.
    public record Figures(long initiatives, long countries) {}

    @Override
    public String topic() {
        return "wsis.stocktaking.entries";
    }

    @Override
    public synchronized void apply(String type, JsonNode data) {
        var id = UUID.fromString(data.path("id").asText());
        var isIn = type.startsWith("org.wsis.stocktaking.entry.published.")
                || type.startsWith("org.wsis.stocktaking.entry.updated.");
        var country = data.path("organization").path("country").asText().intern();
        var told = new Known(data.path("version").asLong(), isIn ? country : "");
        counted = null;
        entries.merge(id, told, (kept, other) -> other.version() >= kept.version() ? other : kept);
    }

    @Override
    public synchronized void hasCaughtUp() {
        complete = true;
    }

    /// Nothing, while the log is still being read for the first time: half a figure is a wrong figure.
    public synchronized Optional<Figures> figures() {
        if (!complete) {
            return Optional.empty();
        }
        if (counted == null) {
            counted = count();
        }
        return Optional.of(counted);
    }

    private Figures count() {
        var countries = entries.values().stream()
                .map(Known::country)
                .filter(country -> !country.isEmpty())
                .toList();
        return new Figures(countries.size(), countries.stream().distinct().count());
    }
}
