package org.wsis.referencedata;

/// The plural categories of Unicode's CLDR, and which of them a whole number takes in each of our languages. The
/// rules are the few that whole numbers need; a test compares them with ICU, so that the library itself, many times
/// the size of a service's own code, stays out of the processes.
public enum PluralCategory {
    /// Nothing; grammatical in Arabic only.
    ZERO,
    /// The singular.
    ONE,
    /// The dual of Arabic.
    TWO,
    /// 2 to 4 and the like in Russian, 3 to 10 in Arabic.
    FEW,
    /// 5 to 20 and the like in Russian, 11 to 99 in Arabic, whole millions in French and Spanish.
    MANY,
    /// Everything else.
    OTHER;

    /// The category of this number in this language.
    public static PluralCategory of(Language language, long number) {
        var n = Math.abs(number);
        return switch (language) {
            case ZH -> OTHER;
            case EN -> n == 1 ? ONE : OTHER;
            case FR -> n <= 1 ? ONE : wholeMillionsOrOther(n);
            case ES -> n == 1 ? ONE : wholeMillionsOrOther(n);
            case RU -> russian(n % 10, n % 100);
            case AR -> arabic(n, n % 100);
        };
    }

    private static PluralCategory wholeMillionsOrOther(long n) {
        return n != 0 && n % 1_000_000 == 0 ? MANY : OTHER;
    }

    private static PluralCategory russian(long lastDigit, long lastTwo) {
        if (lastDigit == 1 && lastTwo != 11) {
            return ONE;
        }
        return lastDigit >= 2 && lastDigit <= 4 && (lastTwo < 12 || lastTwo > 14) ? FEW : MANY;
    }

    private static PluralCategory arabic(long n, long lastTwo) {
        if (n <= 2) {
            return n == 0 ? ZERO : n == 1 ? ONE : TWO;
        }
        if (lastTwo <= 2) {
            return OTHER;
        }
        return lastTwo <= 10 ? FEW : MANY;
    }
}
