package org.wsis.stocktaking.searching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.wsis.referencedata.Language;

/// What was typed, in the forms by which it is found: a word as it is written in texts of any language, or by its
/// stem in texts of the reader's.
///
/// @param clauses each must be fulfilled
record Question(List<Clause> clauses) {

    /// The shortest part of a compound that says enough for itself: of `e-government` the `e` does not.
    private static final int TELLING = 3;

    /// Reads it for a reader of this language; the stems must have been learned.
    static Question of(Typed typed, Language reader, Stems stems) {
        var says = typed.words().stream().anyMatch(word -> !stems.saysNothing(reader, word));
        return new Question(typed.clauses().stream()
                .map(clause -> new Clause(
                        clause.not(),
                        clause.either().stream()
                                .map(term -> alternative(term, reader, stems, says && !clause.not()))
                                .filter(alternative -> !alternative.words().isEmpty())
                                .toList()))
                .filter(clause -> !clause.either().isEmpty())
                .toList());
    }

    /// All forms in it.
    Set<Form> forms() {
        var forms = new LinkedHashSet<Form>();
        clauses.forEach(clause -> clause.either()
                .forEach(alternative -> alternative.words().forEach(word -> forms.addAll(word.forms()))));
        return forms;
    }

    /// What is looked for, not what is kept away: by these, hits are put in order and their words are marked.
    List<Wanted> wanted() {
        return clauses.stream()
                .filter(clause -> !clause.not())
                .flatMap(clause -> clause.either().stream())
                .flatMap(alternative -> alternative.words().stream())
                .toList();
    }

    private static Alternative alternative(Typed.Term term, Language reader, Stems stems, boolean leaveOutEmptyWords) {
        if (term.quoted()) {
            var words = term.words().stream()
                    .filter(word -> word.kind() != Word.Kind.COMPOUND)
                    .toList();
            var rows = withoutLast(words);
            return new Alternative(List.of(new Wanted(List.of(Form.row(rows)), term.text(), Optional.empty())));
        }
        var wanted = new ArrayList<Wanted>();
        var words = withoutLast(term.words());
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            if (word.kind() == Word.Kind.COMPOUND) {
                var parts = partsAfter(words, at);
                wanted.add(compound(word, parts, reader, stems));
                at += parts.size();
            } else if (!leaveOutEmptyWords || !stems.saysNothing(reader, word)) {
                wanted.add(single(word, reader, stems));
            }
        }
        return new Alternative(List.copyOf(wanted));
    }

    private static Wanted single(Word word, Language reader, Stems stems) {
        return new Wanted(forms(word, reader, stems), word.plain(), Optional.of(word.plain()));
    }

    /// Written with a hyphen, in one word, or, when its parts are words, in two.
    private static Wanted compound(Word word, List<Word> parts, Language reader, Stems stems) {
        var forms = new ArrayList<>(forms(word, reader, stems));
        if (parts.stream().allMatch(part -> part.plain().length() >= TELLING)) {
            forms.add(Form.row(parts));
        }
        return new Wanted(List.copyOf(forms), word.plain(), Optional.of(word.plain()));
    }

    private static List<Form> forms(Word word, Language reader, Stems stems) {
        var forms = new ArrayList<Form>();
        forms.add(Form.word(word));
        stems.of(reader, word).forEach(stem -> forms.add(Form.stem(Lexemes.stem(reader, stem))));
        return List.copyOf(forms);
    }

    private static List<Word> partsAfter(List<Word> words, int compound) {
        return words.subList(compound + 1, words.size()).stream()
                .takeWhile(word -> word.kind() == Word.Kind.PART)
                .toList();
    }

    /// Of a run without spaces the pairs are enough; only of a single character the last one is all there is.
    private static List<Word> withoutLast(List<Word> words) {
        var kept = new ArrayList<Word>();
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var closesPairs =
                    word.kind() == Word.Kind.LAST && at > 0 && words.get(at - 1).kind() == Word.Kind.PAIR;
            if (!closesPairs) {
                kept.add(word);
            }
        }
        return kept;
    }

    /// One condition.
    ///
    /// @param not nothing of it may be there
    /// @param either one of these must be there
    record Clause(boolean not, List<Alternative> either) {}

    /// Words that must all be there.
    record Alternative(List<Wanted> words) {}

    /// A word or a row of words, in the forms by which it is found; one is enough.
    ///
    /// @param text as it was typed
    /// @param plain the word without accents, of a single word
    record Wanted(List<Form> forms, String text, Optional<String> plain) {}
}
