package org.wsis.stocktaking.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.wsis.referencedata.Language;

import static java.util.stream.Collectors.toSet;

/// Stems of words, by the dictionaries of PostgreSQL: what *schools* and *school* share. A word of a text is
/// indexed by its stem as well as by itself, and so is a word that is typed.
///
/// What a word's stem is never changes within a release of PostgreSQL, so it is asked once and remembered.
@ApplicationScoped
class Stems {

    private static final Map<Language, String> DICTIONARIES = Map.of(
            Language.AR, "arabic_stem",
            Language.EN, "english_stem",
            Language.FR, "french_stem",
            Language.RU, "russian_stem",
            Language.ES, "spanish_stem");

    /// The article and the particles that Arabic writes together with the word, the longest first. The dictionary
    /// takes only some of them away.
    private static final List<String> ARABIC_PREFIXES =
            List.of("وبال", "وكال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل");

    private static final String ARABIC_PLURAL = "ات";
    private static final String ARABIC_SINGULAR = "ه";
    private static final int SHORTEST_BARE = 3;

    /// More words than the register has; a flood of invented ones empties the memory instead of filling it.
    private static final int REMEMBERED = 200_000;

    private final Map<Language, Map<String, String>> known = new ConcurrentHashMap<>();

    /// Asks for all words at once that are not remembered yet.
    void learn(Connection db, Language language, Collection<Word> words) throws SQLException {
        var dictionary = DICTIONARIES.get(language);
        if (dictionary == null) {
            return;
        }
        var stems = stems(language);
        var asked = words.stream()
                .filter(word -> word.kind() != Word.Kind.PAIR && word.kind() != Word.Kind.LAST)
                .flatMap(word -> asked(language, word).stream())
                .filter(word -> !stems.containsKey(word))
                .collect(toSet());
        if (asked.isEmpty()) {
            return;
        }
        if (stems.size() + asked.size() > REMEMBERED) {
            stems.clear();
        }
        try (var query = db.prepareStatement("""
                select word, (ts_lexize(cast(? as regdictionary), word))[1] from unnest(?) as word
                """)) {
            query.setString(1, dictionary);
            query.setArray(2, db.createArrayOf("text", asked.toArray()));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    var stem = found.getString(2);
                    stems.put(found.getString(1), stem == null ? "" : finished(language, stem));
                }
            }
        }
    }

    /// The stems of a word that was learned: usually one; two where the accents make a difference, since many
    /// people type none; none when the language has no dictionary or the word is one of those that say nothing,
    /// such as *the*.
    Set<String> of(Language language, Word word) {
        if (!DICTIONARIES.containsKey(language)) {
            return Set.of();
        }
        var stems = stems(language);
        return asked(language, word).stream()
                .map(form -> stems.getOrDefault(form, ""))
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether the word says nothing in this language.
    boolean saysNothing(Language language, Word word) {
        return DICTIONARIES.containsKey(language)
                && stems(language).getOrDefault(word.written(), word.written()).isEmpty();
    }

    private Map<String, String> stems(Language language) {
        return known.computeIfAbsent(language, _ -> new ConcurrentHashMap<>());
    }

    private static Set<String> asked(Language language, Word word) {
        if (language == Language.AR) {
            return new LinkedHashSet<>(List.of(word.written(), bare(word.plain())));
        }
        return new LinkedHashSet<>(List.of(word.written(), word.plain()));
    }

    /// Without article and particles; the plural of feminine words as their singular, with which the dictionary
    /// does not bring it together.
    private static String bare(String word) {
        var stripped = ARABIC_PREFIXES.stream()
                .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_BARE)
                .findFirst()
                .map(prefix -> word.substring(prefix.length()))
                .orElse(word);
        return stripped.endsWith(ARABIC_PLURAL) && stripped.length() >= ARABIC_PLURAL.length() + SHORTEST_BARE
                ? stripped.substring(0, stripped.length() - ARABIC_PLURAL.length()) + ARABIC_SINGULAR
                : stripped;
    }

    /// A stem is looked up without accents. The dictionary leaves the ending of the Arabic feminine on short words.
    private static String finished(Language language, String stem) {
        var plain = Word.plain(stem);
        return language == Language.AR && plain.length() > 2 && plain.endsWith(ARABIC_SINGULAR)
                ? plain.substring(0, plain.length() - 1)
                : plain;
    }
}
