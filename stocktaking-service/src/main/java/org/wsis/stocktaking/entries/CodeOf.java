package org.wsis.stocktaking.entries;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.wsis.referencedata.CodeLabel;
import org.wsis.referencedata.Language;
import org.wsis.referencedata.ReferenceData;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/// The value is a code of the named list of the reference data, or is absent.
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = CodeOf.Check.class)
public @interface CodeOf {

    /// The list.
    Codes value();

    /// What is answered when it is not.
    String message() default "{stocktaking.code.unknown}";

    /// As Bean Validation asks.
    Class<?>[] groups() default {};

    /// As Bean Validation asks.
    Class<? extends Payload>[] payload() default {};

    /// The closed lists of an entry.
    @SuppressWarnings("ImmutableEnumChecker") // the sets are unmodifiable
    enum Codes {
        /// Of the six languages.
        LANGUAGE(() -> Arrays.stream(Language.values()).map(Language::code).toList()),
        /// Of kinds of activity.
        ACTIVITY_TYPE(() -> codes(ReferenceData.loaded().stocktakingCodes().activityTypes())),
        /// Of how far it reaches.
        COVERAGE(() -> codes(ReferenceData.loaded().stocktakingCodes().coverages())),
        /// Of how far it has come.
        STATUS(() -> codes(ReferenceData.loaded().stocktakingCodes().activityStatuses())),
        /// Of groups it is for.
        BENEFICIARIES(() -> codes(ReferenceData.loaded().stocktakingCodes().beneficiaries())),
        /// Of types of stakeholder.
        STAKEHOLDER_TYPE(() -> ReferenceData.loaded().stakeholderTypes().stream()
                .map(type -> type.code())
                .toList()),
        /// Of countries, ISO 3166-1 alpha-2.
        COUNTRY(() -> ReferenceData.loaded().countries().stream()
                .map(country -> country.alpha2())
                .toList()),
        /// Of action lines.
        ACTION_LINE(() -> ReferenceData.loaded().actionLines().stream()
                .map(line -> line.code())
                .toList());

        private final java.util.Set<String> known;

        Codes(Supplier<List<String>> known) {
            this.known = known.get().stream().collect(Collectors.toUnmodifiableSet());
        }

        private static List<String> codes(List<CodeLabel> labels) {
            return labels.stream().map(CodeLabel::code).toList();
        }
    }

    /// Looks the code up.
    class Check implements ConstraintValidator<CodeOf, String> {

        private Codes codes = Codes.LANGUAGE;

        @Override
        public void initialize(CodeOf constraint) {
            codes = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || codes.known.contains(code);
        }
    }
}
