package org.wsis.stocktaking.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// Where forms were found, remembered for the next page, the next filter and the next person who asks. What changed
/// since is asked again, so that a remembered answer is as true as a new one; with that, a word that stands in half
/// of a million entries costs its time once.
@ApplicationScoped
class Remembered {

    /// Beyond so many changes asking again costs as much as asking anew.
    private static final int MOST_CHANGES = 2_000;

    private final Map<Form, Found> known = new LinkedHashMap<>(64, 0.75f, true);
    private final SearchingConfig config;
    private final Semaphore unknown;
    private long bytes;

    Remembered(SearchingConfig config) {
        this.config = config;
        this.unknown = new Semaphore(config.searchesOfNewWords());
    }

    /// Where each of these forms stands in the register of this standing, whose snapshot the transaction must have.
    Map<Form, Map<Form.Part, Ordinals>> places(Connection db, Standing standing, Collection<Form> forms)
            throws SQLException {
        var places = new HashMap<Form, Map<Form.Part, Ordinals>>();
        var missing = new ArrayList<Form>();
        for (var form : forms) {
            var found = known(form);
            var changed = found == null
                    ? null
                    : standing.changedSince(found.version()).orElse(null);
            if (found == null || changed == null || changed.length > MOST_CHANGES) {
                missing.add(form);
            } else if (changed.length == 0) {
                places.put(form, found.parts());
            } else {
                var now = asked(db, List.of(form), changed).getOrDefault(form, Map.of());
                var parts = new EnumMap<Form.Part, Ordinals>(Form.Part.class);
                for (var part : Form.Part.values()) {
                    parts.put(part, found.in(part).with(changed, now.getOrDefault(part, Ordinals.NONE)));
                }
                remember(form, new Found(standing.version(), parts));
                places.put(form, parts);
            }
        }
        if (!missing.isEmpty()) {
            var found = askedAnew(db, missing);
            for (var form : missing) {
                var parts = found.getOrDefault(form, Map.of());
                remember(form, new Found(standing.version(), parts));
                places.put(form, parts);
            }
        }
        return places;
    }

    /// Few at a time, so that many unusual searches cannot take the database away from everything else.
    private Map<Form, Map<Form.Part, Ordinals>> askedAnew(Connection db, List<Form> forms) throws SQLException {
        try {
            if (!unknown.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return asked(db, forms, null);
        } finally {
            unknown.release();
        }
    }

    private static RuntimeException busy() {
        return SearchRefusal.SEARCH_BUSY
                .because("Too many searches for new words are under way.")
                .with("Retry-After", "5");
    }

    /// Asks the database, about some entries or about all.
    private static Map<Form, Map<Form.Part, Ordinals>> asked(Connection db, List<Form> forms, int @Nullable [] some)
            throws SQLException {
        var parts = Form.Part.values();
        try (var query = db.prepareStatement("""
                select asked.nth, found.ordinals
                from unnest(?) with ordinality as asked (query, nth)
                cross join lateral (select cast(array_agg(ordinal) as text) as ordinals from search_entry
                    where words @@ cast(asked.query as tsquery)""" + (some == null ? ") as found" : " and ordinal = any(?)) as found"))) {
            var queries = forms.stream()
                    .flatMap(form -> Arrays.stream(parts).map(form::query))
                    .toArray();
            query.setArray(1, db.createArrayOf("text", queries));
            if (some != null) {
                query.setArray(
                        2,
                        db.createArrayOf("integer", IntStream.of(some).boxed().toArray()));
            }
            var places = new HashMap<Form, Map<Form.Part, Ordinals>>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var nth = found.getInt(1) - 1;
                    places.computeIfAbsent(forms.get(nth / parts.length), _ -> new EnumMap<>(Form.Part.class))
                            .put(parts[nth % parts.length], Ordinals.parse(found.getString(2)));
                }
            }
            return places;
        }
    }

    private @Nullable Found known(Form form) {
        synchronized (known) {
            return known.get(form);
        }
    }

    private void remember(Form form, Found found) {
        synchronized (known) {
            var before = known.get(form);
            if (before != null && before.version() > found.version()) {
                return; // somebody else has looked a moment later
            }
            known.put(form, found);
            bytes += found.bytes() - (before == null ? 0 : before.bytes());
            var oldest = known.values().iterator();
            while (bytes > config.memory().orElse(Runtime.getRuntime().maxMemory() / 8) && oldest.hasNext()) {
                bytes -= oldest.next().bytes();
                oldest.remove();
            }
        }
    }

    /// Where a form was found.
    ///
    /// @param version of the standing with which it agrees
    private record Found(long version, Map<Form.Part, Ordinals> parts) {

        private static final int OVERHEAD = 400;

        Ordinals in(Form.Part part) {
            return parts.getOrDefault(part, Ordinals.NONE);
        }

        long bytes() {
            return OVERHEAD + parts.values().stream().mapToLong(Ordinals::bytes).sum();
        }
    }
}
