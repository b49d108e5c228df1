package org.wsis.referencedata;

import java.util.Map;

/// A counted thing in all its plural forms: *1 entry*, *2 entries*.
///
/// @param key the key in the glossary, `entries`
/// @param none what to say for exactly nothing: *No entries*
/// @param forms by language and category; `{n}` stands for the number
public record PluralSet(String key, LanguageText none, Map<Language, Map<PluralCategory, String>> forms) {

    /// Refuses a set that has no general form in one of the languages.
    public PluralSet {
        for (var language : Language.values()) {
            var inLanguage = forms.get(language);
            if (inLanguage == null || !inLanguage.containsKey(PluralCategory.OTHER)) {
                throw new IllegalArgumentException("plural '" + key + "' has no general form in " + language.code());
            }
        }
        forms = Map.copyOf(forms);
    }

    /// The counted thing as a phrase.
    ///
    /// @param number how many
    /// @param written the same number written for readers of this language
    public String phrase(Language language, long number, String written) {
        return number == 0 ? none.in(language) : form(language, number).replace("{n}", written);
    }

    private String form(Language language, long number) {
        var inLanguage = forms.get(language);
        var form = inLanguage == null ? null : inLanguage.get(PluralCategory.of(language, number));
        if (form == null) {
            throw new IllegalStateException(
                    "plural '" + key + "' lacks a form for " + number + " in " + language.code());
        }
        return form;
    }
}
