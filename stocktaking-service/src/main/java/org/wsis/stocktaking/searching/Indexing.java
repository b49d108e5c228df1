package org.wsis.stocktaking.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Entries;
import org.wsis.stocktaking.entries.PrizeResults;
import org.wsis.stocktaking.entries.PublicEntry;
import org.wsis.stocktaking.entries.RegisterChange;

/// Keeps what the register is searched by in the transaction of each change: when it is committed, it is found.
@ApplicationScoped
class Indexing {

    /// Rises when the rules change by which words are made; entries are then indexed anew, see [#renewSome].
    private static final short RECIPE = 1;

    private static final int AT_ONCE = 100;
    private static final int REMEMBERED_WORDS = 200_000;
    private static final long LOCK = 0x5ea7c4;

    private final DataSource database;
    private final Stems stems;
    private final Entries entries;
    private final Map<Language, Set<String>> keptWords = new ConcurrentHashMap<>();

    Indexing(DataSource database, Stems stems, Entries entries) {
        this.database = database;
        this.stems = stems;
        this.entries = entries;
    }

    /// Follows each change of the register.
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes RegisterChange change) {
        try (var db = database.getConnection()) {
            if (change.after() == null) {
                remove(db, change.id());
            } else {
                put(db, change.after());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Follows what became of an entry at the Prizes. One that is not ours is passed over.
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes PrizeResults told) {
        try (var db = database.getConnection();
                var keep = db.prepareStatement("""
                        insert into search_prize (id, results) select id, ? from entry where id = ?
                        on conflict (id) do update set results = excluded.results
                        """);
                var renew =
                        db.prepareStatement("update search_entry set changed = pg_current_xact_id() where id = ?")) {
            keep.setArray(1, db.createArrayOf("text", told.results().toArray()));
            keep.setObject(2, told.entry());
            keep.executeUpdate();
            renew.setObject(1, told.entry());
            renew.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Indexes some entries that are not indexed by the present rules: those of an earlier release. False when
    /// there is nothing left to do, or another process does it.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean renewSome() {
        try (var db = database.getConnection()) {
            if (!isAlone(db)) {
                return false;
            }
            var outdated = outdated(db);
            for (var entry : entries.published(outdated)) {
                put(db, entry);
            }
            return !outdated.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(Connection db, PublicEntry entry) throws SQLException {
        var lexemes = Lexemes.of(entry, stems, db);
        try (var upsert = db.prepareStatement("""
                with kept as (
                    update search_entry set changed = pg_current_xact_id(), recipe = ?, title_key = ?,
                        words = cast(? as tsvector)
                    where id = ? returning ordinal)
                insert into search_entry (id, changed, recipe, title_key, words)
                select ?, pg_current_xact_id(), ?, ?, cast(? as tsvector) where not exists (select from kept)
                """)) {
            var title = TitleKey.of(entry.content().title());
            upsert.setShort(1, RECIPE);
            upsert.setString(2, title);
            upsert.setString(3, lexemes.vector());
            upsert.setObject(4, entry.id());
            upsert.setObject(5, entry.id());
            upsert.setShort(6, RECIPE);
            upsert.setString(7, title);
            upsert.setString(8, lexemes.vector());
            upsert.executeUpdate();
        }
        for (var words : lexemes.vocabulary().entrySet()) {
            keepWords(db, words.getKey(), words.getValue());
        }
    }

    private void keepWords(Connection db, Language language, Collection<String> words) throws SQLException {
        var kept = keptWords.computeIfAbsent(language, _ -> ConcurrentHashMap.newKeySet());
        var fresh = new HashSet<>(words);
        fresh.removeAll(kept);
        if (!fresh.isEmpty()) {
            Suggesting.keep(db, language, fresh);
            // If this transaction fails, a word is missing until another process meets it; a suggestion is only help.
            if (kept.size() + fresh.size() > REMEMBERED_WORDS) {
                kept.clear();
            }
            kept.addAll(fresh);
        }
    }

    private static void remove(Connection db, UUID id) throws SQLException {
        try (var update = db.prepareStatement("""
                update search_entry set changed = pg_current_xact_id(), title_key = null, words = null where id = ?
                """)) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    /// Other processes of this service do the same when they start.
    private static boolean isAlone(Connection db) throws SQLException {
        try (var query = db.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            query.setLong(1, LOCK);
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /// Locked, so that none of them leaves the register between being read and being indexed.
    private static List<UUID> outdated(Connection db) throws SQLException {
        try (var query = db.prepareStatement("""
                select p.id from public_entry p
                where not exists (select from search_entry e where e.id = p.id and e.recipe = ? and e.words is not null)
                limit ? for share
                """)) {
            query.setShort(1, RECIPE);
            query.setInt(2, AT_ONCE);
            try (var found = query.executeQuery()) {
                var ids = new java.util.ArrayList<UUID>();
                while (found.next()) {
                    ids.add(found.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }
}
