package org.wsis.pages;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class StructureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.wsis.pages");

    @Test
    void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Mapper|Dto)")
                .check(MAIN);
    }

    @Test
    void the_rows_of_lists_know_nothing_of_requests() {
        classes()
                .that()
                .resideInAPackage("..parts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "io.quarkus.qute..", "org.jspecify..", "org.wsis.pages.parts..")
                .check(MAIN);
    }
}
