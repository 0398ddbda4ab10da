package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.prune.Bounds;
import io.github.alpinist.prune.CandidateKind;
import io.github.alpinist.prune.Ownership;
import io.github.alpinist.prune.PackageDecision;
import io.github.alpinist.prune.Probe;
import io.github.alpinist.prune.Probed;
import io.github.alpinist.prune.Pruning;
import io.github.alpinist.prune.Search;
import io.github.alpinist.prune.Workshop;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.SmokeIgnore;
import io.github.alpinist.verify.Suite;
import io.github.alpinist.verify.Verifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project with forty build packages, each of which brings another, and a failure that names nothing. */
@Tag("engine")
class SearchEngineTest {
    private static final int PACKAGES = 40;

    @TempDir
    private Path folder;

    private EngineUnderTest tested;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connect();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kit-27", "kit-12 kit-33"})
    void whatASilentFailureMissesIsFoundInAThirdOfTheProbesOfRemovingOneByOne(String needed) throws Exception {
        List<String> names = List.of(needed.split(" ", -1));
        KitImage kit = KitImage.build(
                tested,
                folder,
                packages(),
                "RUN apk add --no-cache " + String.join(" ", asked()) + "\nCMD [\"true\"]\n");
        String test = names.stream()
                .map(name -> "[ -s /usr/share/" + name + "/data ]")
                .reduce("true", (a, b) -> a + " && " + b);
        Workbench workbench = new Workbench(tested, kit, "(" + test + ") 2>/dev/null || exit 1");

        Pruning pruning = new Search(
                        kit.planner(),
                        workbench,
                        new Search.Choices(
                                true, false, Map.of(), new Bounds(Bounds.MOST_CANDIDATES, Duration.ofMinutes(30))))
                .run();

        List<String> kept = pruning.decisions().stream()
                .filter(PackageDecision::kept)
                .map(PackageDecision::name)
                .toList();
        int oneByOne = pruning.decisions().size();
        System.out.println("Of " + oneByOne + " packages " + names + " came back after "
                + pruning.attempts().size() + " candidates, clean build included; removing one by one tries "
                + oneByOne);
        assertThat(kept).containsExactlyElementsOf(names);
        assertThat(pruning.attempts()).hasSizeLessThanOrEqualTo(oneByOne / 3);
        assertThat(pruning.attempts()).last().satisfies(last -> {
            assertThat(last.kind()).isEqualTo(CandidateKind.BUILD);
            assertThat(last.failure()).isEmpty();
        });
    }

    private static List<String> packages() {
        return IntStream.range(0, PACKAGES)
                .mapToObj(i -> String.format("kit-%02d", i))
                .flatMap(name -> Stream.of(name + "-dev " + name, name))
                .toList();
    }

    private static List<String> asked() {
        return IntStream.range(0, PACKAGES)
                .mapToObj(i -> String.format("kit-%02d-dev", i))
                .toList();
    }

    /** Makes and tests candidates on the engine. */
    private record Workbench(EngineUnderTest tested, KitImage kit, String test) implements Workshop {
        @Override
        public Probed probe(Probe probe, int attempt) {
            Optional<Probed> problem = new ProbeContainer(tested.engine(), kit.alpine(), tested.labels())
                    .make(probe, tested.name("probe"), LogSink.NONE);
            return problem.orElseGet(() -> new Probed.Tested(test(tested.name("probe"), attempt)));
        }

        @Override
        public String build(String dockerfile, int attempt) {
            return kit.build(dockerfile, "slim");
        }

        @Override
        public Outcome test(String image, int attempt) {
            Suite suite = new Suite(
                    Path.of("."),
                    List.of(),
                    List.of(test),
                    List.of(),
                    List.of(),
                    List.of(),
                    SmokeIgnore.NOTHING,
                    new Needs(List.of(), Map.of(), List.of(), Needs.READY_WITHIN),
                    Duration.ofMinutes(2));
            return new Verifier(
                            tested.engine(),
                            suite,
                            tested.labels(),
                            kit.alpine().id(),
                            text -> text)
                    .verify(image, Optional.empty(), LogSink.NONE);
        }

        @Override
        public Set<String> installed(String image) {
            return Set.copyOf(Ownership.of(ImageFiles.of(tested.engine(), image, tested.labels(), Set.of()))
                    .packageNames());
        }

        @Override
        public boolean saves(String image) {
            return true;
        }

        @Override
        public void say(String line) {
            System.out.println(line);
        }
    }
}
