package org.wsis.process.testing;

import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/// The rules that hold the shape of every service, as tests. Each service has one class that names its package, and
/// adds what only it promises:
///
/// ```java
/// class StructureTest extends ServiceStructure {
///     StructureTest() {
///         super("org.wsis.awards");
///     }
/// }
/// ```
///
/// A service needs ArchUnit and JUnit for its tests; this module brings neither to a process that serves.
public abstract class ServiceStructure {

    private static final Set<String> PROCESSES = Set.of(
            "org.wsis.stocktaking", "org.wsis.awards", "org.wsis.forum", "org.wsis.trustfund", "org.wsis.gateway");

    private final String service;
    private final JavaClasses main;

    /// @param service the package under which the features of the service are
    protected ServiceStructure(String service) {
        this.service = service;
        this.main = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(service);
    }

    /// The classes of the service without its tests, for a rule of its own.
    protected final JavaClasses main() {
        return main;
    }

    /// Features that need each other in a circle are one feature.
    @Test
    protected void features_form_no_cycle() {
        slices().matching(service + ".(*)..").should().beFreeOfCycles().check(main);
    }

    /// A nested class counts as the class around it.
    @Test
    protected void http_stays_at_the_edge() {
        noClasses()
                .that(areNoEdge())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(main);
    }

    /// What is called a helper has not said what it does.
    @Test
    protected void names_say_what_a_class_does() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Mapper|Dto)")
                .check(main);
    }

    /// Others see a view of it.
    @Test
    protected void entities_are_private_to_their_feature() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .check(main);
    }

    /// What a service needs of another one it knows from that service's events.
    @Test
    protected void no_other_service_is_known() {
        var others = new TreeSet<>(PROCESSES);
        others.remove(service);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(name -> name + "..").toArray(String[]::new))
                .check(main);
    }

    private static DescribedPredicate<JavaClass> areNoEdge() {
        return DescribedPredicate.describe("are neither resources nor pages", type -> {
            var outermost = type;
            while (outermost.getEnclosingClass().isPresent()) {
                outermost = outermost.getEnclosingClass().get();
            }
            var name = outermost.getSimpleName();
            return !name.endsWith("Resource") && !name.endsWith("Pages");
        });
    }
}
