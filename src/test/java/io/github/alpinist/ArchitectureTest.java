package io.github.alpinist;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.migrate.Proposing;
import java.util.List;

/** Holds the order of the packages: one imports only those that stand before it in this list. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> ORDER = List.of(
            "text",
            "finding",
            "dockerfile",
            "shell",
            "scripts",
            "elf",
            "tar",
            "apk",
            "dpkg",
            "lookup",
            "catalog",
            "convert",
            "risk",
            "engine",
            "verify",
            "prune",
            "report",
            "measure",
            "forge",
            "migrate",
            "cli",
            "action",
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

    /** Past the decision, which a forge on another machine repeats on its copy of the record, there is no other way. */
    @ArchTest
    static void onlyTheStageThatProposesReachesTheForge(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("forge"))
                .and()
                .doNotHaveSimpleName("PullRequestProposal")
                .and()
                .doNotHaveSimpleName("RecordedForge")
                .and()
                .doNotHaveSimpleName("RunOnController")
                .should()
                .callMethodWhere(target(owner(assignableTo(Forge.class))))
                .orShould()
                .callMethod(Proposing.class, "forge")
                .check(classes);
        noClasses()
                .that()
                .doNotHaveSimpleName("ProposeStage")
                .and()
                .doNotHaveSimpleName("RecordedForge")
                .should()
                .dependOnClassesThat()
                .haveSimpleName("PullRequestProposal")
                .check(classes);
    }

    /** Jenkins writes what a step holds and returns to disk, and cannot read records again. */
    @ArchTest
    static void jenkinsSeesNoRecord(JavaClasses classes) {
        noClasses()
                .that()
                .resideInAPackage(within("jenkins"))
                .should()
                .beRecords()
                .check(classes);
    }

    /** A token that is read in one place leaks from no other. */
    @ArchTest
    static void onlyTheDoorsReadTheEnvironment(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(within("cli"), within("action"))
                .and()
                .doNotHaveFullyQualifiedName("io.github.alpinist.migrate.Git")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(classes);
    }

    private static String within(String name) {
        return "io.github.alpinist." + name + "..";
    }
}
