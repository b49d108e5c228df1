package org.wsis.stocktaking.entries;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.HashSet;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.wsis.stocktaking.entries.Content.Linkage;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

/// Each linkage is about an action line and either a goal or an objective that the initiative names, and each
/// translation is in a language of its own. The fault is shown at the linkage or the translation.
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = LinkagesAreChosen.Check.class)
@interface LinkagesAreChosen {

    String message() default "{stocktaking.linkage.notChosen}";

    String languageTwice() default "{stocktaking.translations.twice}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Compares the lists.
    class Check implements ConstraintValidator<LinkagesAreChosen, Content> {

        private String languageTwice = "";

        @Override
        public void initialize(LinkagesAreChosen constraint) {
            languageTwice = constraint.languageTwice();
        }

        @Override
        public boolean isValid(Content content, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            var valid = true;
            for (var i = 0; i < content.linkages().size(); i++) {
                if (!isChosen(content, content.linkages().get(i))) {
                    context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                            .addPropertyNode("linkages")
                            .addPropertyNode(null)
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                    valid = false;
                }
            }
            var seen = new HashSet<@Nullable String>();
            seen.add(content.language());
            for (var i = 0; i < content.translations().size(); i++) {
                var translation = content.translations().get(i);
                if (translation != null && translation.language() != null && !seen.add(translation.language())) {
                    context.buildConstraintViolationWithTemplate(languageTwice)
                            .addPropertyNode("translations")
                            .addPropertyNode("language")
                            .inIterable()
                            .atIndex(i)
                            .addConstraintViolation();
                    valid = false;
                }
            }
            return valid;
        }

        /// What is missing altogether is named by its own rule.
        private static boolean isChosen(Content content, @Nullable Linkage linkage) {
            if (linkage == null || linkage.actionLine() == null) {
                return true;
            }
            var aboutGoal = linkage.sdg() != null;
            var aboutObjective = linkage.gdcObjective() != null;
            return content.actionLines().contains(linkage.actionLine())
                    && aboutGoal != aboutObjective
                    && (!aboutGoal || content.sdgs().contains(linkage.sdg()))
                    && (!aboutObjective || content.gdcObjectives().contains(linkage.gdcObjective()));
        }
    }
}
