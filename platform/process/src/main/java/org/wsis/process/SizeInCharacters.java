package org.wsis.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;

/// `@Size` of a text counts characters as people, JSON Schema and PostgreSQL do. Without it an emoji would count
/// twice, because Java keeps it in two places, and somebody told "6000 characters" would be refused at 3001.
@ApplicationScoped
public class SizeInCharacters implements ValidatorFactoryCustomizer {

    /// Made by the container.
    public SizeInCharacters() {}

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        var mapping = configuration.createConstraintMapping();
        // The validators of lists stay; for a text ours is more exact than the one for any CharSequence.
        mapping.constraintDefinition(Size.class).includeExistingValidators(true).validatedBy(OfText.class);
        configuration.addMapping(mapping);
    }

    /// Counts code points.
    public static class OfText implements ConstraintValidator<Size, String> {

        private int least;
        private int most;

        /// Made by Hibernate Validator.
        public OfText() {}

        @Override
        public void initialize(Size size) {
            least = size.min();
            most = size.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var characters = text.codePointCount(0, text.length());
            return characters >= least && characters <= most;
        }
    }
}
