package org.wsis.forum.editions;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
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
            var faults = new Faults(context);
            if (said != null) {
                needEnglishName(said, faults);
                endAfterStart(said, faults);
                nameWindowsOnce(said, faults);
            }
            return faults.areNone();
        }

        private static void needEnglishName(Announcement said, Faults faults) {
            if (said.name() != null && !said.name().containsKey("en")) {
                faults.add("{forum.name.missing}", fault -> fault.addPropertyNode("name")
                        .addBeanNode()
                        .inIterable()
                        .atKey("en")
                        .addConstraintViolation());
            }
        }

        private static void endAfterStart(Announcement said, Faults faults) {
            if (said.startsOn() != null
                    && said.endsOn() != null
                    && said.endsOn().isBefore(said.startsOn())) {
                faults.add("{forum.endsOn.early}", fault -> fault.addPropertyNode("endsOn")
                        .addConstraintViolation());
            }
        }

        private static void nameWindowsOnce(Announcement said, Faults faults) {
            List<Period> windows = said.windows() == null ? List.of() : said.windows();
            var seen = new HashSet<String>();
            for (var at = 0; at < windows.size(); at++) {
                var place = at;
                @Nullable Period window = windows.get(at);
                if (window != null && window.name() != null && !seen.add(window.name())) {
                    faults.add("{forum.window.name.twice}", fault -> fault.addPropertyNode("windows")
                            .addPropertyNode("name")
                            .inIterable()
                            .atIndex(place)
                            .addConstraintViolation());
                }
            }
        }
    }

    /// Checks one window.
    class OfPeriod implements ConstraintValidator<InOrder, Period> {

        @Override
        public boolean isValid(@Nullable Period window, ConstraintValidatorContext context) {
            var faults = new Faults(context);
            if (window != null) {
                beKnown(window, faults);
                closeAfterOpening(window, faults);
            }
            return faults.areNone();
        }

        private static void beKnown(Period window, Faults faults) {
            if (window.name() != null && !WindowName.knows(window.name())) {
                faults.add("{forum.window.name.unknown}", fault -> fault.addPropertyNode("name")
                        .addConstraintViolation());
            }
        }

        private static void closeAfterOpening(Period window, Faults faults) {
            if (window.opensAt() != null
                    && window.closesAt() != null
                    && !window.closesAt().isAfter(window.opensAt())) {
                faults.add("{forum.closesAt.early}", fault -> fault.addPropertyNode("closesAt")
                        .addConstraintViolation());
            }
        }
    }

    /// What has been found at fault so far, each at its own place instead of at the whole.
    class Faults {

        private final ConstraintValidatorContext context;
        private boolean none = true;

        Faults(ConstraintValidatorContext context) {
            this.context = context;
            context.disableDefaultConstraintViolation();
        }

        void add(String message, Consumer<ConstraintViolationBuilder> place) {
            none = false;
            place.accept(context.buildConstraintViolationWithTemplate(message));
        }

        boolean areNone() {
            return none;
        }
    }
}
