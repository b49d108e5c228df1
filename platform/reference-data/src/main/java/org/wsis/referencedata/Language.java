package org.wsis.referencedata;

import java.text.Collator;
import java.util.Locale;
import java.util.Optional;

/// The six official languages of the United Nations, in the order in which the UN lists them. They are equals:
/// nothing may treat one as the default of another, except where a text is missing by nature.
public enum Language {
    /// Arabic, written from right to left.
    AR("ar", "ar", "rtl", "عربي"),
    /// Chinese in simplified characters.
    ZH("zh", "zh-Hans", "ltr", "中文"),
    /// English.
    EN("en", "en", "ltr", "English"),
    /// French.
    FR("fr", "fr", "ltr", "Français"),
    /// Russian.
    RU("ru", "ru", "ltr", "Русский"),
    /// Spanish.
    ES("es", "es", "ltr", "Español");

    private final String code;
    private final String bcp47;
    private final String dir;
    private final String nativeName;
    private final Locale locale;

    Language(String code, String bcp47, String dir, String nativeName) {
        this.code = code;
        this.bcp47 = bcp47;
        this.dir = dir;
        this.nativeName = nativeName;
        this.locale = Locale.of(code);
    }

    /// The language with this code, as it stands in the address of a page; empty for anything else.
    public static Optional<Language> of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// Two letters: the first part of the address of every page, and the suffix of every file of texts.
    public String code() {
        return code;
    }

    /// The tag for `lang` and `hreflang`; it says `zh-Hans` where the code says `zh`.
    public String bcp47() {
        return bcp47;
    }

    /// The direction in which it is written, as HTML wants it: `ltr` or `rtl`.
    public String dir() {
        return dir;
    }

    /// Its name in the language itself, as the language bar of every page shows it.
    public String nativeName() {
        return nativeName;
    }

    /// The locale for the class library: names of months, collation.
    public Locale locale() {
        return locale;
    }

    /// A collator for sorting names as a reader of this language expects. It is new each time, because collators
    /// keep state while comparing and must not be shared between threads.
    public Collator collator() {
        return Collator.getInstance(locale);
    }
}
