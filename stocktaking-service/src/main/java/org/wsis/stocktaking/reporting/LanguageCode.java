package org.wsis.stocktaking.reporting;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;

import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/// The key of a text by language: the code of one of the six.
@Target(TYPE_USE)
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "ar|zh|en|fr|ru|es", message = "{stocktaking.code.unknown}")
@interface LanguageCode {

    String message() default "{stocktaking.code.unknown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
