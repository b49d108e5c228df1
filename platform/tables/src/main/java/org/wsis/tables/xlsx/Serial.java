package org.wsis.tables.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/// Days as workbooks count them. Their calendar begins in 1900 and has a 29 February 1900 that never was, so only
/// days after it are written as numbers.
final class Serial {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final long SECONDS_A_DAY = 86_400;

    private Serial() {}

    /// The number of a day, if it has one.
    static OptionalLong of(LocalDate day) {
        return day.isBefore(FIRST) || day.isAfter(LAST)
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    /// The day, or the day and time, of a number, in ISO 8601; the number itself if it is none.
    static String read(BigDecimal number, boolean from1904) {
        var days = number.longValue();
        if (number.signum() < 0 || days > 2_958_465) {
            return number.toPlainString();
        }
        var day = (from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days);
        var seconds = number.remainder(BigDecimal.ONE, MathContext.DECIMAL64)
                .multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValue();
        return seconds == 0
                ? day.toString()
                : LocalDateTime.of(day, java.time.LocalTime.MIDNIGHT)
                        .plusSeconds(seconds)
                        .toString();
    }
}
