package org.wsis.forum.editions;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/// A day or an instant from 2001, two years before the first edition, to 2101. JSON can name the year 999999999,
/// which no calendar shows and no database keeps.
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = {InReach.OfDay.class, InReach.OfInstant.class})
@interface InReach {

    String message() default "{forum.date.reach}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Checks a day.
    class OfDay implements ConstraintValidator<InReach, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 2001 && day.getYear() <= 2101);
        }
    }

    /// Checks an instant.
    class OfInstant implements ConstraintValidator<InReach, Instant> {

        private static final Instant FIRST = Instant.parse("2001-01-01T00:00:00Z");
        private static final Instant LAST =
                LocalDate.of(2101, 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

        @Override
        public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
            return instant == null || !(instant.isBefore(FIRST) || instant.isAfter(LAST));
        }
    }
}
