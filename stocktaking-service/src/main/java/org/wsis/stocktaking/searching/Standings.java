package org.wsis.stocktaking.searching;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// Keeps the register in memory as bits, and makes it agree with the database again for every search: each reads
/// the few rows that other transactions have committed since the last one, and none is answered from what was true
/// a moment before.
///
/// Which rows those are the database knows exactly: a row carries the transaction that wrote it, and is news if
/// that one is seen by the snapshot of this search and was not seen by the snapshot of the last. A time or a
/// counter would miss what was written before and committed after.
@ApplicationScoped
class Standings {

    private static final int ROWS_AT_ONCE = 5_000;

    /// Beyond, reading everything is faster.
    private static final int MOST_NEWS = 50_000;

    private static final String ROWS = """
            select e.ordinal, e.title_key, p.region, p.action_lines, p.sdgs, p.gdc_objectives, p.country,
                p.stakeholder_type, p.activity_type, p.coverage, p.status, z.results, p.year, p.published_at, p.updated_at
            from search_entry e
            left join public_entry p on p.id = e.id
            left join search_prize z on z.id = e.id
            """;

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile @Nullable Standing last;

    /// The register in the snapshot of this transaction, which must not have read anything yet and must keep one
    /// snapshot to its end: what it reads later then agrees with the standing.
    Standing now(Connection db) throws SQLException {
        // One after the other: a snapshot that was taken later never meets a standing that is older than the last.
        oneAtATime.lock();
        try {
            var before = last;
            var now = before == null ? whole(db, 0) : next(db, before);
            last = now;
            return now;
        } finally {
            oneAtATime.unlock();
        }
    }

    private static Standing next(Connection db, Standing before) throws SQLException {
        try (var query = db.prepareStatement("""
                select cast(pg_current_snapshot() as text),
                    pg_snapshot_xmax(pg_current_snapshot()) >= pg_snapshot_xmax(cast(? as pg_snapshot)),
                    array(select ordinal from search_entry
                        where changed >= pg_snapshot_xmin(cast(? as pg_snapshot))
                            and not pg_visible_in_snapshot(changed, cast(? as pg_snapshot))
                        limit ?)
                """)) {
            query.setString(1, before.snapshot());
            query.setString(2, before.snapshot());
            query.setString(3, before.snapshot());
            query.setInt(4, MOST_NEWS + 1);
            try (var found = query.executeQuery()) {
                found.next();
                var snapshot = found.getString(1);
                var follows = found.getBoolean(2); // not so after a restore of the database
                var news = found.getArray(3);
                var ordinals = (Integer[]) news.getArray();
                if (!follows || ordinals.length > MOST_NEWS) {
                    return whole(db, before.version() + 1);
                }
                return ordinals.length == 0
                        ? before.followedBy(List.of(), new int[0], snapshot)
                        : read(db, before, news, snapshot);
            }
        }
    }

    private static Standing read(Connection db, Standing before, Array ordinals, String snapshot) throws SQLException {
        try (var query = db.prepareStatement(ROWS + "where e.ordinal = any(?)")) {
            query.setArray(1, ordinals);
            var rows = new ArrayList<Chunk.Row>();
            var gone = new ArrayList<Integer>();
            read(query, rows, gone);
            return before.followedBy(rows, gone.stream().mapToInt(n -> n).toArray(), snapshot);
        }
    }

    private static Standing whole(Connection db, long version) throws SQLException {
        try (var settings = db.createStatement()) {
            // Once in the life of a process.
            settings.execute("set local statement_timeout = 0; set local enable_seqscan = on");
        }
        String snapshot;
        try (var query = db.createStatement();
                var found = query.executeQuery("select cast(pg_current_snapshot() as text)")) {
            found.next();
            snapshot = found.getString(1);
        }
        try (var query = db.prepareStatement(ROWS + "where e.title_key is not null")) {
            var rows = new ArrayList<Chunk.Row>();
            read(query, rows, new ArrayList<>());
            try (var settings = db.createStatement()) {
                settings.execute(Searching.LIMITS);
            }
            return Standing.of(rows, version, snapshot);
        }
    }

    private static void read(PreparedStatement query, List<Chunk.Row> rows, List<Integer> gone) throws SQLException {
        query.setFetchSize(ROWS_AT_ONCE);
        try (var found = query.executeQuery()) {
            while (found.next()) {
                var title = found.getString("title_key");
                if (title == null) {
                    gone.add(found.getInt("ordinal"));
                } else {
                    rows.add(new Chunk.Row(
                            found.getInt("ordinal"),
                            codes(found),
                            micros(found, "published_at"),
                            micros(found, "updated_at"),
                            title));
                }
            }
        }
    }

    private static List<Integer> codes(ResultSet row) throws SQLException {
        var codes = new ArrayList<Integer>();
        for (var filter : Filter.values()) {
            var column = column(filter);
            switch (row.getObject(column)) {
                case Array several -> {
                    for (var code : (Object[]) several.getArray()) {
                        codes.add(Codes.of(filter, code.toString()));
                    }
                }
                case null -> {}
                case Object one -> codes.add(Codes.of(filter, one.toString()));
            }
        }
        return codes;
    }

    private static String column(Filter filter) {
        return switch (filter) {
            case REGION -> "region";
            case ACTION_LINE -> "action_lines";
            case SDG -> "sdgs";
            case GDC_OBJECTIVE -> "gdc_objectives";
            case COUNTRY -> "country";
            case STAKEHOLDER_TYPE -> "stakeholder_type";
            case ACTIVITY_TYPE -> "activity_type";
            case COVERAGE -> "coverage";
            case STATUS -> "status";
            case PRIZE -> "results";
            case YEAR -> "year";
        };
    }

    private static long micros(ResultSet row, String column) throws SQLException {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, row.getObject(column, OffsetDateTime.class).toInstant());
    }
}
