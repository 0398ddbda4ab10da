package io.github.alpinist;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;

/** Holds the order of the packages: one imports only those that stand before it in this list. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "text",
            "finding",
            "dockerfile",
            "shell",
            "elf",
            "apk",
            "dpkg",
            "lookup",
            "catalog",
            "convert",
            "engine",
            "verify",
            "prune",
            "report",
            "forge",
            "migrate",
            "cli",
            "jenkins");

    @ArchTest
    static void aPackageImportsOnlyThoseBeforeIt(JavaClasses classes) {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(ArchitectureTest::within)
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that(resideInAPackage(within(ORDER.get(i))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(later))
                        .allowEmptyShould(true)
                        .check(classes);
            }
        }
    }

    @ArchTest
    static void everyClassStandsInAKnownPackage(JavaClasses classes) {
        String[] known = ORDER.stream().map(ArchitectureTest::within).toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(classes);
    }

    private static String within(String name) {
        return "io.github.alpinist." + name + "..";
    }
}
