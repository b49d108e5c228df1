package org.wsis.forum.editions;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.HashSet;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.wsis.forum.editions.Announcement.Period;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/// The parts fit each other: ends come after beginnings, and what must be unique is. Each fault is told at the
/// part that has to change, so that a form can show it there.
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = {InOrder.OfAnnouncement.class, InOrder.OfPeriod.class})
@interface InOrder {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Checks an edition as a whole.
    class OfAnnouncement implements ConstraintValidator<InOrder, Announcement> {

        @Override
        public boolean isValid(@Nullable Announcement said, ConstraintValidatorContext context) {
            if (said == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            // Not short-circuited: every fault is told at once.
            return hasEnglishName(said, context) & endsAfterItStarts(said, context) & namesWindowsOnce(said, context);
        }

        private static boolean hasEnglishName(Announcement said, ConstraintValidatorContext context) {
            if (said.name() == null || said.name().containsKey("en")) {
                return true;
            }
            context.buildConstraintViolationWithTemplate("{forum.name.missing}")
                    .addPropertyNode("name")
                    .addBeanNode()
                    .inIterable()
                    .atKey("en")
                    .addConstraintViolation();
            return false;
        }

        private static boolean endsAfterItStarts(Announcement said, ConstraintValidatorContext context) {
            if (said.startsOn() == null
                    || said.endsOn() == null
                    || !said.endsOn().isBefore(said.startsOn())) {
                return true;
            }
            context.buildConstraintViolationWithTemplate("{forum.endsOn.early}")
                    .addPropertyNode("endsOn")
                    .addConstraintViolation();
            return false;
        }

        private static boolean namesWindowsOnce(Announcement said, ConstraintValidatorContext context) {
            if (said.windows() == null) {
                return true;
            }
            var seen = new HashSet<String>();
            var once = true;
            for (var place = 0; place < said.windows().size(); place++) {
                @Nullable Period window = said.windows().get(place);
                if (window != null && window.name() != null && !seen.add(window.name())) {
                    context.buildConstraintViolationWithTemplate("{forum.window.name.twice}")
                            .addPropertyNode("windows")
                            .addPropertyNode("name")
                            .inIterable()
                            .atIndex(place)
                            .addConstraintViolation();
                    once = false;
                }
            }
            return once;
        }
    }

    /// Checks one window.
    class OfPeriod implements ConstraintValidator<InOrder, Period> {

        @Override
        public boolean isValid(@Nullable Period window, ConstraintValidatorContext context) {
            if (window == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            return isKnown(window, context) & closesAfterItOpens(window, context);
        }

        private static boolean isKnown(Period window, ConstraintValidatorContext context) {
            if (window.name() == null || WindowName.knows(window.name())) {
                return true;
            }
            context.buildConstraintViolationWithTemplate("{forum.window.name.unknown}")
                    .addPropertyNode("name")
                    .addConstraintViolation();
            return false;
        }

        private static boolean closesAfterItOpens(Period window, ConstraintValidatorContext context) {
            if (window.opensAt() == null
                    || window.closesAt() == null
                    || window.closesAt().isAfter(window.opensAt())) {
                return true;
            }
            context.buildConstraintViolationWithTemplate("{forum.closesAt.early}")
                    .addPropertyNode("closesAt")
                    .addConstraintViolation();
            return false;
        }
    }
}
