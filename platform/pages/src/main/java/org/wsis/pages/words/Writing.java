package org.wsis.pages.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.wsis.referencedata.Language;

/// How numbers, shares and dates are written in each language. Digits are 0 to 9 in all six, as in UN documents;
/// what differs are the separators, the names of the months and the order.
public enum Writing {
    /// Arabic.
    AR(Language.AR, '\u202f', ',', "%s٪", "d MMMM uuuu", "d MMMM uuuu، 'الساعة' HH:mm 'بتوقيت جنيف'"),
    /// Chinese.
    ZH(Language.ZH, ',', '.', "%s%%", "uuuu年M月d日", "uuuu年M月d日 HH:mm（'日内瓦时间'）"),
    /// English.
    EN(Language.EN, '\u202f', '.', "%s%%", "d MMMM uuuu", "d MMMM uuuu, HH:mm 'Geneva time'"),
    /// French.
    FR(Language.FR, '\u202f', ',', "%s\u00a0%%", "d MMMM uuuu", "d MMMM uuuu, HH 'h' mm, 'heure de Genève'"),
    /// Russian.
    RU(
            Language.RU,
            '\u202f',
            ',',
            "%s\u00a0%%",
            "d MMMM uuuu 'года'",
            "d MMMM uuuu 'года', HH:mm 'по женевскому времени'"),
    /// Spanish.
    ES(
            Language.ES,
            '\u202f',
            ',',
            "%s\u00a0%%",
            "d 'de' MMMM 'de' uuuu",
            "d 'de' MMMM 'de' uuuu, HH.mm, 'hora de Ginebra'");

    /// Where the deadlines of the WSIS are.
    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private final char thousands;
    private final char decimal;
    private final String percent;
    private final DateTimeFormatter date;
    private final DateTimeFormatter hour;

    Writing(Language language, char thousands, char decimal, String percent, String date, String hour) {
        this.thousands = thousands;
        this.decimal = decimal;
        this.percent = percent;
        this.date = DateTimeFormatter.ofPattern(date, language.locale());
        this.hour = DateTimeFormatter.ofPattern(hour, language.locale());
    }

    /// The way of writing of this language.
    public static Writing in(Language language) {
        return valueOf(language.name());
    }

    /// A number with its thousands set apart: `19 214`.
    public String number(Number number) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(thousands);
        symbols.setDecimalSeparator(decimal);
        // A format keeps state while it works, so each call has its own.
        return new DecimalFormat("#,##0.##########", symbols)
                .format(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
    }

    /// A share in per cent; 51 gives `51%`.
    public String percent(Number number) {
        return percent.formatted(number(number));
    }

    /// A date in full: `13 April 2026`.
    public String date(LocalDate day) {
        return firstOfMonth(day.getDayOfMonth(), date.format(day));
    }

    /// A date in full and the hour in Geneva, which is said: `13 April 2026, 23:00 Geneva time`.
    public String inGeneva(Instant instant) {
        var there = instant.atZone(GENEVA);
        return firstOfMonth(there.getDayOfMonth(), hour.format(there));
    }

    /// The same instant for programs, as `<time datetime>` wants it.
    public static String machineReadable(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.ofInstant(instant, GENEVA).withNano(0));
    }

    /// French says *1er mai*, and only there the first day of a month is different.
    private String firstOfMonth(int day, String written) {
        return this == FR && day == 1 ? "1er" + written.substring(1) : written;
    }
}
