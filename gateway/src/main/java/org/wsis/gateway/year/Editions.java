package org.wsis.gateway.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.wsis.pages.Service;

/// The editions of the Forum with their windows, and so what is open at a moment.
@ApplicationScoped
public class Editions implements Follower {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final Map<UUID, Edition> editions = new ConcurrentHashMap<>();
    private final ObjectReader reader;

    Editions(ObjectMapper json) {
        this.reader = json.copy()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .readerFor(Edition.class);
    }

    @Override
    public String topic() {
        return "wsis.forum.editions";
    }

    /// Every event tells the full state; the highest version counts.
    @Override
    public void apply(String type, JsonNode data) {
        try {
            Edition told = reader.readValue(data);
            editions.merge(told.id(), told, (kept, other) -> other.version() >= kept.version() ? other : kept);
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void hasCaughtUp() {}

    /// The edition people want to know of: the next one, or the one that takes place; when all are over, none.
    public Optional<Edition> current(Instant now) {
        var today = LocalDate.ofInstant(now, GENEVA);
        return editions.values().stream()
                .filter(edition -> !edition.endsOn().isBefore(today))
                .min(Comparator.comparing(Edition::endsOn));
    }

    /// The windows of this edition in the order in which they open.
    public List<Period> course(Edition edition, Instant now) {
        return periods(List.of(edition), now);
    }

    /// What of a service is most worth knowing now, in whatever edition: what is open and closes first; else what opens
    /// next; else nothing.
    public Optional<Period> mostUrgent(Service service, Instant now) {
        var toCome = stillToCome(service, now);
        return toCome.stream()
                .filter(Period::isOpen)
                .min(Comparator.comparing(Period::closesAt))
                .or(() -> toCome.stream().findFirst());
    }

    /// All windows of a service, in whatever edition, that are open or will open, in the order in which they open.
    public List<Period> stillToCome(Service service, Instant now) {
        return periods(editions.values(), now).stream()
                .filter(period -> period.name().service() == service && (period.isOpen() || period.isAhead()))
                .toList();
    }

    private static List<Period> periods(Iterable<Edition> editions, Instant now) {
        var periods = new ArrayList<Period>();
        for (var edition : editions) {
            for (var window : edition.windows()) {
                WindowName.of(window.name())
                        .ifPresent(name -> periods.add(Period.of(name, edition.year(), window, now)));
            }
        }
        periods.sort(Comparator.comparing(Period::opensAt).thenComparing(Period::name));
        return periods;
    }
}
