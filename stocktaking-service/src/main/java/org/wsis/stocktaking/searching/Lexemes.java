package org.wsis.stocktaking.searching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;
import org.wsis.stocktaking.entries.Content;
import org.wsis.stocktaking.entries.PublicEntry;

/// The words of an entry, as they are indexed: each text in its own language, each word as it is written and by its
/// stem, apart for title, organization, description and the rest.
final class Lexemes {

    /// Positions beyond are all the same to PostgreSQL.
    private static final int LAST_POSITION = 16_383;

    /// PostgreSQL keeps no more positions of a lexeme.
    private static final int MOST_POSITIONS = 255;

    /// Between two texts, so that the end of one and the beginning of the next are no row of words.
    private static final int GAP = 3;

    private static final int LONGEST_WORD = 40;

    private final Map<String, List<Integer>> positions = new TreeMap<>();
    private final Map<Language, Set<String>> vocabulary = new HashMap<>();
    private int position;

    private Lexemes() {}

    /// The words of this entry. Stems that are not known yet are asked of the database.
    static Lexemes of(PublicEntry entry, Stems stems, Connection db) throws SQLException {
        var texts = texts(entry);
        for (var language : Language.values()) {
            var words = texts.stream()
                    .filter(text -> text.language() == language)
                    .flatMap(text -> text.words().stream())
                    .toList();
            stems.learn(db, language, words);
        }
        var lexemes = new Lexemes();
        texts.forEach(text -> lexemes.add(text, stems));
        return lexemes;
    }

    /// The form of a stem: it is found by readers of its language only, since the same letters can be the stem of
    /// something else in another.
    static String stem(Language language, String stem) {
        return language.code() + "/" + stem;
    }

    /// As PostgreSQL reads a `tsvector`.
    String vector() {
        return positions.entrySet().stream()
                .map(lexeme -> "'" + Form.quoted(lexeme.getKey()) + "':"
                        + lexeme.getValue().stream()
                                .distinct()
                                .limit(MOST_POSITIONS)
                                .map(String::valueOf)
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining(" "));
    }

    /// The words that can help somebody who types one of them wrong, of each language.
    Map<Language, Set<String>> vocabulary() {
        return vocabulary;
    }

    private void add(Text text, Stems stems) {
        var first = position;
        for (var word : text.words()) {
            position = Math.min(first + word.position(), LAST_POSITION);
            add(text.part().lexeme(word.plain()));
            for (var stem : stems.of(text.language(), word)) {
                add(text.part().lexeme(stem(text.language(), stem)));
            }
            if (text.part() != Form.Part.REST && isForVocabulary(word)) {
                vocabulary
                        .computeIfAbsent(text.language(), _ -> new LinkedHashSet<>())
                        .add(word.written());
            }
        }
        position = Math.min(position + GAP, LAST_POSITION);
    }

    private void add(String lexeme) {
        positions.computeIfAbsent(lexeme, _ -> new ArrayList<>()).add(position);
    }

    private static boolean isForVocabulary(Word word) {
        var length = word.plain().length();
        return (word.kind() == Word.Kind.LETTERS || word.kind() == Word.Kind.COMPOUND)
                && length >= Suggesting.SHORTEST
                && length <= LONGEST_WORD
                && word.plain().codePoints().allMatch(Character::isLetter);
    }

    private static List<Text> texts(PublicEntry entry) {
        var content = entry.content();
        var original = languageOf(content.language());
        var texts = new ArrayList<Text>();
        content.texts().forEach(text -> {
            var language = languageOf(text.language());
            add(texts, Form.Part.TITLE, language, text.title());
            add(texts, Form.Part.DESCRIPTION, language, text.description());
            Stream.of(text.replicability(), text.sustainability(), text.valuesPromotion())
                    .forEach(said -> add(texts, Form.Part.REST, language, said));
        });
        add(
                texts,
                Form.Part.ORGANIZATION,
                original,
                Optional.ofNullable(content.organization())
                        .map(Content.Organization::name)
                        .orElse(null));
        content.linkages().forEach(linkage -> add(texts, Form.Part.REST, original, linkage.rationale()));
        content.partners().forEach(partner -> add(texts, Form.Part.REST, original, partner.name()));
        add(texts, Form.Part.REST, original, entry.reference());
        add(texts, Form.Part.REST, original, content.website());
        return texts;
    }

    private static void add(List<Text> texts, Form.Part part, Language language, @Nullable String text) {
        if (text != null) {
            texts.add(new Text(part, language, Word.of(text)));
        }
    }

    /// A published entry always has one; English is no worse a guess than another.
    private static Language languageOf(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Language::of).orElse(Language.EN);
    }

    private record Text(Form.Part part, Language language, List<Word> words) {}
}
