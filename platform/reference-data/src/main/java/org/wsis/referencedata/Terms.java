package org.wsis.referencedata;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The glossary: one word, one meaning, in six languages. Pages use these words and no synonyms.
///
/// @param terms all terms in the order of the glossary
/// @param plurals all plural sets in the order of the glossary
/// @param termsByKey the same by key
/// @param pluralsByKey the same by key
public record Terms(
        List<Term> terms, List<PluralSet> plurals, Map<String, Term> termsByKey, Map<String, PluralSet> pluralsByKey) {

    /// One word of the glossary.
    ///
    /// @param key its key
    /// @param area `programme` for terms of the WSIS, `interface` for words of the pages
    /// @param partOfSpeech what kind of word it is
    /// @param text the word
    /// @param note advice on its use
    public record Term(String key, String area, String partOfSpeech, LanguageText text, Optional<String> note) {}

    static Terms of(List<Term> terms, List<PluralSet> plurals) {
        return new Terms(
                List.copyOf(terms),
                List.copyOf(plurals),
                Lists.byKey(terms, Term::key),
                Lists.byKey(plurals, PluralSet::key));
    }

    /// The word with this key.
    public Optional<LanguageText> word(String key) {
        return Optional.ofNullable(termsByKey.get(key)).map(Term::text);
    }

    /// The plural set with this key.
    public Optional<PluralSet> plural(String key) {
        return Optional.ofNullable(pluralsByKey.get(key));
    }
}
