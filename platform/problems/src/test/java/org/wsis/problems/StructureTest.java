package org.wsis.problems;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class StructureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.wsis.problems");

    @Test
    void refusals_know_nothing_of_what_refuses() {
        noClasses()
                .that()
                .resideInAPackage("org.wsis.problems")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.wsis.problems.*..")
                .check(MAIN);
    }

    @Test
    void lists_versions_and_repeats_know_nothing_of_each_other() {
        noClasses()
                .that()
                .resideInAPackage("..paging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..conditional..", "..idempotency..")
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("..idempotency..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..conditional..", "..paging..")
                .check(MAIN);
    }

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Mapper|Dto)")
                .check(MAIN);
    }
}
