package org.wsis.stocktaking.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.wsis.problems.paging.Cursor;
import org.wsis.problems.paging.PageRequest;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.PublicEntry;

/// Searches the register. What is committed is found, what is not there is not found, every count is exact, and
/// paging reaches every hit: the database says where words stand and what has changed, and sets of bits do the
/// rest.
///
/// Each search is a transaction of its own with one snapshot, and bounded: a statement that takes longer than two
/// seconds is refused with `SEARCH_BUSY`.
@ApplicationScoped
public class Searching {

    /// What holds in the transaction of a search. A sequential scan would read and unpack the words of every entry,
    /// and the planner does not know what that costs.
    static final String LIMITS = """
            set local statement_timeout = '2s'; set local enable_seqscan = off; set local jit = off;
            set local max_parallel_workers_per_gather = 0
            """;

    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read, read only; ";
    private static final String TOOK_TOO_LONG = "57014";
    private static final int IN_ONE_BATCH = 1_000;

    /// Of a description as much as a list shows.
    private static final int SHOWN = 400;

    private final DataSource database;
    private final Standings standings;
    private final Stems stems;
    private final Remembered remembered;
    private final Entries entries;

    Searching(DataSource database, Standings standings, Stems stems, Remembered remembered, Entries entries) {
        this.database = database;
        this.standings = standings;
        this.stems = stems;
        this.remembered = remembered;
        this.entries = entries;
    }

    /// One page of what is found.
    ///
    /// @param reader the language of the words that were typed
    /// @param counted whether the codes of all filters are counted too
    @Transactional(TxType.REQUIRES_NEW)
    public Found find(Search search, Language reader, PageRequest page, boolean counted) {
        var list = "search:" + reader.code() + ":" + search.query();
        var after = page.after(list)
                .map(cursor -> new Matching.Hit(cursor.number(0), (int) cursor.number(1), cursor.text(2)));
        var limit = page.limit();
        return inOneSnapshot(db -> {
            var asked = ask(db, search, reader);
            var hits = asked.matching().find(after.orElse(null), limit + 1, counted);
            var first = hits.first();
            var shown = first.subList(0, Math.min(limit, first.size()));
            var next = first.size() > limit
                    ? Cursor.after(
                            list,
                            shown.getLast().key(),
                            shown.getLast().ordinal(),
                            shown.getLast().title())
                    : null;
            var suggestion = hits.total() == 0 ? suggest(db, search, reader, asked) : Optional.<String>empty();
            return new Found(
                    read(db, shown, reader, !search.words().isEmpty()),
                    next,
                    hits.before(),
                    hits.total(),
                    counted ? counts(search, hits) : Map.of(),
                    suggestion,
                    new Marks(asked.question(), reader, stems));
        });
    }

    /// How many entries a search finds.
    @Transactional(TxType.REQUIRES_NEW)
    public long count(Search search, Language reader) {
        return inOneSnapshot(
                db -> ask(db, search, reader).matching().find(null, 0, false).total());
    }

    /// Hands over everything a search finds, in order and in batches, at the same memory however much it is. Each
    /// batch is true at its own moment: what joins or leaves the register meanwhile may be among them or not,
    /// everything else is handed over once. The consumer runs outside the transaction of the search.
    public void each(Search search, Language reader, Consumer<List<PublicEntry>> batch) {
        Matching.Hit last = null;
        do {
            var part = QuarkusTransaction.requiringNew().call(batchAfter(search, reader, last));
            if (!part.entries().isEmpty()) {
                batch.accept(part.entries());
            }
            last = part.last();
        } while (last != null);
    }

    private Callable<Batch> batchAfter(Search search, Language reader, Matching.@Nullable Hit after) {
        return () -> inOneSnapshot(db -> {
            var hits = ask(db, search, reader)
                    .matching()
                    .find(after, IN_ONE_BATCH, false)
                    .first();
            return new Batch(read(db, hits, reader, false), hits.size() < IN_ONE_BATCH ? null : hits.getLast());
        });
    }

    private <T> T inOneSnapshot(Work<T> work) {
        try (var db = database.getConnection()) {
            try (var settings = db.createStatement()) {
                settings.execute(ONE_SNAPSHOT + LIMITS);
            }
            return work.on(db);
        } catch (SQLException e) {
            if (TOOK_TOO_LONG.equals(e.getSQLState())) {
                throw SearchRefusal.SEARCH_BUSY
                        .because("The search needed more work than a search may.")
                        .with("Retry-After", "30");
            }
            throw new IllegalStateException(e);
        }
    }

    private Asked ask(Connection db, Search search, Language reader) throws SQLException {
        var standing = standings.now(db); // first of all: it takes the snapshot
        var typed = Typed.read(search.words());
        stems.learn(db, reader, typed.words());
        var question = Question.of(typed, reader, stems);
        var places = remembered.places(db, standing, question.forms());
        var matching = new Matching(standing, search, !search.words().isEmpty(), question, places);
        return new Asked(question, places, matching);
    }

    private List<PublicEntry> read(Connection db, List<Matching.Hit> hits, Language reader, boolean marked)
            throws SQLException {
        if (hits.isEmpty()) {
            return List.of();
        }
        var ids = new HashMap<Integer, UUID>();
        try (var query = db.prepareStatement("select ordinal, id from search_entry where ordinal = any(?)")) {
            query.setArray(
                    1,
                    db.createArrayOf(
                            "integer", hits.stream().map(Matching.Hit::ordinal).toArray()));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    ids.put(found.getInt(1), found.getObject(2, UUID.class));
                }
            }
        }
        var shown = entries.published(
                hits.stream().map(hit -> ids.get(hit.ordinal())).toList());
        if (marked) {
            stems.learn(
                    db,
                    reader,
                    shown.stream().flatMap(entry -> shownWords(entry, reader)).toList());
        }
        return shown;
    }

    private static Stream<Word> shownWords(PublicEntry entry, Language reader) {
        return entry.content().textIn(reader.code()).stream()
                .flatMap(text -> Stream.of(text.title(), text.description()))
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Word.of(text.substring(0, Math.min(SHOWN, text.length()))).stream());
    }

    /// Puts the most similar word of the register in the place of each that no entry has, and says so only if that
    /// finds something.
    private Optional<String> suggest(Connection db, Search search, Language reader, Asked asked) throws SQLException {
        var words = search.words();
        for (var wanted : new HashSet<>(asked.question().wanted())) {
            var plain = wanted.plain();
            if (plain.isPresent() && isNowhere(wanted, asked)) {
                var like = Suggesting.like(db, plain.get(), reader);
                if (like.isPresent()) {
                    words = Typed.read(words).with(plain.get(), like.get());
                }
            }
        }
        if (words.equals(search.words())) {
            return Optional.empty();
        }
        var other = ask(db, search.withWords(words), reader).matching().find(null, 0, false);
        return other.total() > 0 ? Optional.of(words) : Optional.empty();
    }

    private static boolean isNowhere(Question.Wanted wanted, Asked asked) {
        return wanted.forms().stream()
                .flatMap(form -> asked.places().getOrDefault(form, Map.of()).values().stream())
                .allMatch(Ordinals::isEmpty);
    }

    private static Map<Filter, List<Found.Count>> counts(Search search, Matching.Hits hits) {
        var counts = new EnumMap<Filter, List<Found.Count>>(Filter.class);
        for (var filter : Filter.values()) {
            var codes = filter.codes();
            var found = new ArrayList<>(IntStream.range(0, codes.size())
                    .mapToObj(nth -> new Found.Count(
                            codes.get(nth),
                            hits.count(Codes.first(filter) + nth),
                            search.chose(filter, codes.get(nth))))
                    .filter(count -> count.count() > 0 || count.chosen())
                    .toList());
            if (filter == Filter.YEAR) {
                found.sort(Comparator.comparing(Found.Count::code, Comparator.reverseOrder()));
            } else {
                found.sort(Comparator.comparing(Found.Count::count, Comparator.reverseOrder()));
            }
            if (!found.isEmpty()) {
                counts.put(filter, List.copyOf(found));
            }
        }
        return counts;
    }

    private record Asked(Question question, Map<Form, Map<Form.Part, Ordinals>> places, Matching matching) {}

    private record Batch(List<PublicEntry> entries, Matching.@Nullable Hit last) {}

    /// Something to do with the database that may fail.
    private interface Work<T> {
        T on(Connection db) throws SQLException;
    }
}
