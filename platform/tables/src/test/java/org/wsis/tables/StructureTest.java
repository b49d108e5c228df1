package org.wsis.tables;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

class StructureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.wsis.tables");

    @Test
    void formats_know_neither_each_other_nor_who_uses_them() {
        for (var format : new String[] {"csv", "xlsx", "json"}) {
            noClasses()
                    .that()
                    .resideInAPackage("org.wsis.tables." + format)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(java.util.stream.Stream.of("csv", "xlsx", "json", "reading", "writing")
                            .filter(other -> !other.equals(format))
                            .map(other -> "org.wsis.tables." + other)
                            .toArray(String[]::new))
                    .check(MAIN);
        }
    }

    @Test
    void http_stays_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..writing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
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
