package org.wsis.pages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.LanguageText;
import org.wsis.referencedata.PluralCategory;
import org.wsis.referencedata.ReferenceData;

/// What templates and messages can ask of a value, in the language in which they are being shown:
/// `{count.written}`, `{share.percent}`, `{day.inFull}`, `{moment.inGeneva}`, `{goal.title.here}`.
@TemplateExtension
final class WrittenValues {

    private WrittenValues() {}

    static String written(Number number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Writing.in(languageOf(locale)).number(number);
    }

    static String percent(Number number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Writing.in(languageOf(locale)).percent(number);
    }

    /// The plural category, for messages: `{#when n.plural}{#is ONE}one entry{#else}{n.written} entries{/when}`.
    static PluralCategory plural(Number number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return PluralCategory.of(languageOf(locale), number.longValue());
    }

    static String inFull(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Writing.in(languageOf(locale)).date(day);
    }

    static String inGeneva(Instant moment, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return Writing.in(languageOf(locale)).inGeneva(moment);
    }

    static String machineReadable(Instant moment) {
        return Writing.machineReadable(moment);
    }

    /// The text of the reference data in the language being shown.
    static String here(LanguageText text, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        return text.in(languageOf(locale));
    }

    /// `lang` and `dir`, for the element around a text in this language. Both come from our own list, so nothing
    /// in them needs escaping.
    static RawString attributes(Language language) {
        return new RawString("lang=\"" + language.bcp47() + "\" dir=\"" + language.dir() + "\"");
    }

    /// The language in which a template is being shown. Outside a page, a mail for one, whoever renders has to
    /// say it.
    private static Language languageOf(@Nullable Object locale) {
        return Optional.ofNullable(locale)
                .flatMap(given -> Language.of(given instanceof Locale known ? known.getLanguage() : given.toString()))
                .orElseThrow(() -> new IllegalStateException("the template was given no language: setLocale(…)"));
    }

    /// The words of the glossary: `{term:signIn}`.
    @TemplateExtension(namespace = "term", matchName = TemplateExtension.ANY)
    static String term(String key, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        var language = languageOf(locale);
        return ReferenceData.loaded()
                .terms()
                .word(key)
                .map(word -> typeset(language, word.in(language)))
                .orElseThrow(() -> new IllegalArgumentException("not in the glossary: " + key));
    }

    /// The counted things of the glossary: `{counted:entries(n)}`.
    @TemplateExtension(namespace = "counted", matchName = TemplateExtension.ANY)
    static String counted(
            String key, Number number, @TemplateAttribute(TemplateInstance.LOCALE) @Nullable Object locale) {
        var language = languageOf(locale);
        return ReferenceData.loaded()
                .terms()
                .plural(key)
                .map(set -> set.phrase(
                        language, number.longValue(), Writing.in(language).number(number)))
                .map(phrase -> typeset(language, phrase))
                .orElseThrow(() -> new IllegalArgumentException("not counted in the glossary: " + key));
    }

    /// The glossary writes French with typewriter apostrophes and spaces; pages don't.
    private static String typeset(Language language, String text) {
        return language == Language.FR ? text.replace('\'', '’').replaceAll("[ \u00a0](?=[;:!?])", "\u202f") : text;
    }
}
