package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search over an image of forty build packages, with an imaginary workshop. */
class SearchTest {
    private static final int PACKAGES = 40;
    private static final int SEEDS = 60;
    private static final Bounds PLENTY = new Bounds(500, Duration.ofHours(10));
    private static final Bounds USUAL = new Bounds(Bounds.MOST_CANDIDATES, Duration.ofMinutes(30));

    @Test
    void everythingThatNothingNeedsGoesAfterOneProbeAndOneBuild() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of());

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES);
        assertThat(pruning.attempts())
                .extracting(Pruning.Attempt::kind)
                .containsExactly(CandidateKind.PROBE, CandidateKind.BUILD);
    }

    @Test
    void aPackageThatAFailureNamesComesBackWithTheLineThatNamesIt() {
        ImaginaryWorkshop workshop =
                new ImaginaryWorkshop(List.of(Set.of("p07-dev"))).saying("cannot open /usr/share/p07-dev/data");

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p07-dev");
        assertThat(pruning.attempts()).hasSize(3);
        assertThat(pruning.attempts().get(0).without()).hasSize(PACKAGES);
        assertThat(pruning.attempts().get(0).restored())
                .extracting(Pruning.Restored::name)
                .containsExactly("p07-dev");
        assertThat(decision(pruning, "p07-dev").need()).isEqualTo(Need.NEEDED);
        assertThat(decision(pruning, "p07-dev").evidence())
                .containsExactly("tests fail without it: cannot open /usr/share/p07-dev/data (it has"
                        + " /usr/share/p07-dev/data)");
    }

    @Test
    void aPackageThatNoFailureNamesIsFoundByHalving() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of(Set.of("p07-dev")));

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p07-dev");
        assertThat(pruning.attempts()).hasSizeLessThan(PACKAGES / 3);
        assertThat(decision(pruning, "p07-dev").evidence())
                .containsExactly("tests fail without it: tests: exited with 1");
    }

    @Test
    void whatTheSearchEndsWithPassesAndNoSinglePackageMoreCanGo() {
        int tried = 0;
        int oneByOne = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            ImaginaryWorkshop workshop = new ImaginaryWorkshop(needs(random)).mumbling(random);

            List<List<String>> dependencies = dependencies(random);

            Pruning pruning = search(workshop, PLENTY, dependencies).run();

            Set<String> gone = gone(pruning);
            tried += pruning.attempts().size();
            oneByOne += PACKAGES;
            assertThat(workshop.passes(gone)).as("seed %s", seed).isTrue();
            for (String name : neededByNone(dependencies, gone)) {
                Set<String> more = new HashSet<>(gone);
                more.add(name);
                assertThat(workshop.passes(more))
                        .as("seed %s, %s could go too", seed, name)
                        .isFalse();
            }
        }
        System.out.println(SEEDS + " searches over " + PACKAGES + " packages with random needs: " + tried
                + " candidates, where removing one by one takes " + oneByOne);
        assertThat(tried).isLessThan(oneByOne / 2);
    }

    @Test
    void aSearchThatReachesItsBoundEndsWithTheBestThatPassedAndSaysSo() {
        int bounded = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            ImaginaryWorkshop workshop = new ImaginaryWorkshop(needs(random)).mumbling(random);
            Bounds bounds = new Bounds(1 + random.nextInt(14), Duration.ofMinutes(30));

            Pruning pruning = search(workshop, bounds).run();

            assertThat(workshop.passes(gone(pruning))).as("seed %s", seed).isTrue();
            assertThat(pruning.attempts()).hasSizeLessThanOrEqualTo(bounds.candidates());
            assertThat(pruning.slim().isPresent()).isEqualTo(!gone(pruning).isEmpty());
            bounded += pruning.findings().stream().anyMatch(SearchTest::isOfBound) ? 1 : 0;
        }
        System.out.println(bounded + " of " + SEEDS + " searches reached their bound");
        assertThat(bounded).isPositive();
    }

    @Test
    void noCandidateIsBegunThatCannotBeExpectedToEndInTime() {
        ImaginaryWorkshop workshop =
                new ImaginaryWorkshop(List.of(Set.of("p07-dev"), Set.of("p31-dev"))).taking(Duration.ofMinutes(4));

        Pruning pruning =
                search(workshop, new Bounds(100, Duration.ofMinutes(30))).run();

        assertThat(workshop.passed()).isLessThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(workshop.passes(gone(pruning))).isTrue();
        assertThat(pruning.attempts()).last().satisfies(attempt -> {
            assertThat(attempt.kind()).isEqualTo(CandidateKind.BUILD);
            assertThat(attempt.failure()).isEmpty();
        });
        assertThat(pruning.findings())
                .filteredOn(SearchTest::isOfBound)
                .extracting(Finding::message)
                .first()
                .asString()
                .contains("its time of 30 min is up");
        assertThat(workshop.said())
                .contains(
                        "Candidate 3 of 100, 8 min of 30: probe without p00-dev, p01-dev, p02-dev, p03-dev and 6 more");
    }

    @Test
    void aVariantThatCannotBeProbedIsSearchedByBuilds() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of(Set.of("p07-dev"))).withoutApk();

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p07-dev");
        assertThat(pruning.attempts()).extracting(Pruning.Attempt::kind).containsOnly(CandidateKind.BUILD);
        assertThat(workshop.said())
                .contains("The variant cannot be probed, so that each candidate is built: it has no apk");
    }

    @Test
    void whatApkKeepsThoughItWasToGoStays() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of()).keeping("p03-dev");

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p03-dev");
        assertThat(decision(pruning, "p03-dev").evidence())
                .containsExactly("apk does not take it out, as something that stays needs it");
        assertThat(pruning.attempts().get(0).failure()).contains("apk leaves other packages than planned: p03-dev");
    }

    @Test
    void aBuildThatFailsAfterAProbeThatPassedIsReadAndRepeated() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of()).failingToBuildWithout("p11-dev");

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p11-dev");
        assertThat(pruning.attempts())
                .extracting(Pruning.Attempt::kind)
                .containsExactly(CandidateKind.PROBE, CandidateKind.BUILD, CandidateKind.BUILD);
        assertThat(decision(pruning, "p11-dev").evidence())
                .containsExactly("the image does not build without it: p11-dev: not found (it has p11-dev)");
    }

    @Test
    void aPackageThatTheBuildInstallsAllTheSameStays() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of()).bringing("p11-dev");

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p11-dev");
        assertThat(pruning.attempts())
                .extracting(Pruning.Attempt::failure)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("the build installs other packages than planned: p11-dev"),
                        Optional.empty());
        assertThat(decision(pruning, "p11-dev").evidence())
                .containsExactly("what is built without its name has it all the same");
    }

    @Test
    void aPackageWithoutWhichNoBuildEndsInTimeIsOnlySuspected() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of()).hangingWithout("p11-dev");

        Pruning pruning = search(workshop, PLENTY).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p11-dev");
        assertThat(decision(pruning, "p11-dev").need()).isEqualTo(Need.SUSPECTED);
        assertThat(decision(pruning, "p11-dev").evidence())
                .containsExactly("no candidate without it ended in time: it was not built in time");
    }

    @Test
    void aVariantThatIsNoSmallerIsNotTaken() {
        Pruning pruning =
                search(new ImaginaryWorkshop(List.of()).savingNothing(), USUAL).run();

        assertThat(pruning.slim()).isEmpty();
        assertThat(gone(pruning)).isEmpty();
        assertThat(pruning.findings()).extracting(Finding::rule).containsExactly("prune-nothing-saved");
    }

    @Test
    void whatTheSameRunTakesAwayAgainIsNotMissed() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of());
        String text = "FROM alpine:3.22\nRUN apk add --no-cache musl && apk add curl && apk del curl\n";

        assertThat(planner(workshop, base().asked("musl"), text)
                        .plan(List.of(), Set.of(), Map.of())
                        .findings())
                .isEmpty();
    }

    @Test
    void whereNoBuildPassesEverythingStays() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of()).neverBuilding();

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(pruning.slim()).isEmpty();
        assertThat(gone(pruning)).isEmpty();
        assertThat(pruning.attempts()).hasSizeLessThanOrEqualTo(USUAL.candidates());
    }

    @Test
    void whatTheSetUpOfTheTestsInstallsStays() {
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of()).settingUp("p09-dev");

        Pruning pruning = search(workshop, USUAL).run();

        assertThat(gone(pruning)).hasSize(PACKAGES - 1).doesNotContain("p09-dev");
        assertThat(decision(pruning, "p09-dev").evidence()).first().asString().startsWith("--test-setup installs it");
    }

    @Test
    void whatIsOnlySuspectedGoesWhereTheSearchIsAggressiveAndTheTestsPassWithoutIt() {
        List<String> asked = List.of("curl", "tzdata");
        ImaginaryWorkshop workshop = new ImaginaryWorkshop(List.of(Set.of("tzdata")));

        assertThat(gone(search(workshop, USUAL, asked, true, false))).doesNotContain("curl", "tzdata");
        assertThat(gone(search(workshop, USUAL, asked, false, true))).doesNotContain("curl", "tzdata");
        assertThat(gone(search(workshop, USUAL, asked, true, true)))
                .hasSize(PACKAGES + 1)
                .contains("curl")
                .doesNotContain("tzdata");
    }

    private static Pruning search(
            ImaginaryWorkshop workshop, Bounds bounds, List<String> asked, boolean tested, boolean aggressive) {
        return new Search(
                        planner(workshop, names(), asked, i -> List.of()),
                        workshop,
                        new Search.Choices(tested, aggressive, Map.of(), bounds),
                        workshop.clock())
                .run();
    }

    private static Search search(ImaginaryWorkshop workshop, Bounds bounds) {
        return search(workshop, bounds, List.of());
    }

    /** @param dependencies of each build package, by its number */
    private static Search search(ImaginaryWorkshop workshop, Bounds bounds, List<List<String>> dependencies) {
        Planner planner =
                planner(workshop, names(), List.of(), i -> dependencies.isEmpty() ? List.of() : dependencies.get(i));
        return new Search(planner, workshop, new Search.Choices(true, false, Map.of(), bounds), workshop.clock());
    }

    private static Planner planner(
            ImaginaryWorkshop workshop,
            List<String> builders,
            List<String> others,
            IntFunction<List<String>> dependencies) {
        TestImage image = base();
        for (int i = 0; i < builders.size(); i++) {
            String name = builders.get(i);
            image.installed(name, fields(name, dependencies.apply(i)));
        }
        others.forEach(name -> image.installed(name, fields(name, List.of())));
        List<String> asked = new ArrayList<>(builders);
        asked.addAll(others);
        image.asked(asked.toArray(String[]::new));
        return planner(workshop, image, "FROM alpine:3.22\nRUN apk add --no-cache " + String.join(" ", asked) + "\n");
    }

    private static Planner planner(ImaginaryWorkshop workshop, TestImage image, String text) {
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
        ImageContents contents = image.contents();
        workshop.over(contents);
        return new Planner(
                dockerfile,
                dockerfile.stages().get(0),
                contents,
                base().contents(),
                RuntimeConfig.empty(),
                List.of(),
                () -> FileOrigins.UNKNOWN);
    }

    private static TestImage base() {
        return TestImage.base().script("sbin/apk", "#!/bin/sh\n");
    }

    private static String fields(String name, List<String> dependencies) {
        String depends = dependencies.isEmpty() ? "" : "D:" + String.join(" ", dependencies) + "\n";
        return depends + "F:usr/share/" + name + "\nR:data";
    }

    /** Those that stay and that no other one that stays depends on. */
    private static List<String> neededByNone(List<List<String>> dependencies, Set<String> gone) {
        List<String> staying =
                names().stream().filter(name -> !gone.contains(name)).toList();
        return staying.stream()
                .filter(name -> staying.stream()
                        .noneMatch(other ->
                                dependencies.get(names().indexOf(other)).contains(name)))
                .toList();
    }

    /** Each depends on up to two of those after it. */
    private static List<List<String>> dependencies(Random random) {
        List<String> names = names();
        return IntStream.range(0, PACKAGES)
                .mapToObj(i -> {
                    List<String> later = new ArrayList<>(names.subList(i + 1, PACKAGES));
                    Collections.shuffle(later, random);
                    return later.subList(0, Math.min(later.size(), random.nextInt(3)));
                })
                .toList();
    }

    /** One to three needs, each of one package or of any of three. */
    private static List<Set<String>> needs(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> {
                    List<String> names = new ArrayList<>(names());
                    Collections.shuffle(names, random);
                    return Set.copyOf(names.subList(0, random.nextInt(3) > 0 ? 1 : 3));
                })
                .toList();
    }

    private static List<String> names() {
        return IntStream.range(0, PACKAGES)
                .mapToObj(i -> String.format("p%02d-dev", i))
                .toList();
    }

    private static Set<String> gone(Pruning pruning) {
        return pruning.decisions().stream()
                .filter(decision -> !decision.kept())
                .map(PackageDecision::name)
                .collect(Collectors.toSet());
    }

    private static PackageDecision decision(Pruning pruning, String name) {
        return pruning.decisions().stream()
                .filter(decision -> decision.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfBound(Finding finding) {
        return finding.rule().equals("prune-bound");
    }
}
