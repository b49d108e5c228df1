package org.wsis.stocktaking.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;

import org.wsis.referencedata.Language;

/// Helps who typed a word that no entry has: the word of the register that is most like it, by the groups of three
/// letters that both have.
final class Suggesting {

    /// Shorter words are like too many others.
    static final int SHORTEST = 4;

    /// Of what is like it at all, only this much is like enough to be meant.
    private static final double LIKE_ENOUGH = 0.4;

    /// Among words that are about as like, the reader's language is more likely.
    private static final double OWN_LANGUAGE = 0.1;

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Suggesting() {}

    /// What the person may have meant, if there is a word like it.
    static Optional<String> like(Connection db, String plain, Language reader) throws SQLException {
        if (plain.length() < SHORTEST) {
            return Optional.empty();
        }
        try (var query = db.prepareStatement("""
                select word from search_word
                where sketch % ? and similarity(sketch, ?) >= ?
                order by similarity(sketch, ?) + case when language = ? then ? else 0 end desc, word
                limit 1
                """)) {
            var sketch = sketch(plain);
            query.setString(1, sketch);
            query.setString(2, sketch);
            query.setDouble(3, LIKE_ENOUGH);
            query.setString(4, sketch);
            query.setString(5, reader.code());
            query.setDouble(6, OWN_LANGUAGE);
            try (var found = query.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
            }
        }
    }

    /// Remembers the words of an entry; those that are known already cost nothing.
    static void keep(Connection db, Language language, Collection<String> words) throws SQLException {
        // Sorted, so that two transactions with the same new words wait for each other in one direction only.
        var sorted = words.stream().sorted().toArray(String[]::new);
        var sketches = IntStream.range(0, sorted.length)
                .mapToObj(nth -> sketch(Word.plain(sorted[nth])))
                .toArray();
        try (var insert = db.prepareStatement("""
                insert into search_word (language, word, sketch) select ?, * from unnest(?, ?) on conflict do nothing
                """)) {
            insert.setString(1, language.code());
            insert.setArray(2, db.createArrayOf("text", sorted));
            insert.setArray(3, db.createArrayOf("text", sketches));
            insert.executeUpdate();
        }
    }

    /// Trigrams know the letters of the locale of the database only, often just the Latin ones. Here each letter of
    /// any script becomes one of those, neighbours of an alphabet different ones.
    private static String sketch(String plain) {
        return plain.codePoints()
                .mapToObj(c -> c < 128 ? Character.toString(c) : String.valueOf(LETTERS.charAt(c % LETTERS.length())))
                .reduce("", String::concat);
    }
}
