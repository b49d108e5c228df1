package org.wsis.stocktaking.entries;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/// The last day is not before the first, where both are known. The fault is shown at the last day.
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = EndsAfterItStarts.Check.class)
@interface EndsAfterItStarts {

    String message() default "{stocktaking.endDate.early}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Compares the two days.
    class Check implements ConstraintValidator<EndsAfterItStarts, Content> {

        @Override
        public boolean isValid(Content content, ConstraintValidatorContext context) {
            var start = content.startDate();
            var end = content.endDate();
            if (start == null || end == null || !end.isBefore(start)) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("endDate")
                    .addConstraintViolation();
            return false;
        }
    }
}
