package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.prune.DeltaDebugging.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeltaDebuggingTest {
    private static final int SEEDS = 2000;
    private static final int NAMES = 40;

    @Test
    void nothingIsNeededWhereEverythingMayGo() {
        Needs needs = new Needs(List.of());

        assertThat(new DeltaDebugging(names(), needs).run()).containsExactlyInAnyOrderElementsOf(names());
        assertThat(needs.asked).hasSize(1);
    }

    @Test
    void aSearchWhoseAnswersContradictEachOtherEndsWithWhatPassed() {
        List<Set<String>> asked = new ArrayList<>();
        DeltaDebugging.Experiment fickle = new DeltaDebugging.Experiment() {
            @Override
            public Optional<Answer> without(Set<String> names) {
                asked.add(names);
                return Optional.of(
                        switch (asked.size()) {
                            case 2 -> new Answer(true, names, Set.of(), Set.of());
                            case 3 -> new Answer(false, names, Set.of(), Set.of("b"));
                            default -> new Answer(false, names, Set.of("a"), Set.of());
                        });
            }

            @Override
            public void needed(String name, Set<String> failing) {}
        };

        Set<String> gone = new DeltaDebugging(List.of("a", "b", "c"), fickle).run();

        assertThat(asked).hasSize(4);
        assertThat(gone).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void oneNameAmongFortyIsFoundByHalving() {
        for (String needed : names()) {
            Needs needs = new Needs(List.of(Set.of(needed)));

            Set<String> gone = new DeltaDebugging(names(), needs).run();

            assertThat(gone).hasSize(NAMES - 1).doesNotContain(needed);
            assertThat(needs.asked).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void aFailureThatNamesWhatIsMissingTakesNoHalving() {
        Needs needs = new Needs(List.of(Set.of("n07")), missing -> missing);

        assertThat(new DeltaDebugging(names(), needs).run()).hasSize(NAMES - 1);
        assertThat(needs.asked).hasSize(2);
        assertThat(needs.needed).containsExactly("n07");
    }

    @Test
    void whatIsFoundPassesAndNoNameMoreCanGo() {
        int asked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Needs needs = new Needs(
                    randomNeeds(random),
                    missing -> random.nextInt(3) > 0 ? Set.of() : some(random, 1 + random.nextInt(4)));

            Set<String> gone = new DeltaDebugging(names(), needs).run();

            asked += needs.asked.size();
            assertThat(needs.hold(gone)).as("seed %s", seed).isTrue();
            for (String name : names()) {
                Set<String> more = new HashSet<>(gone);
                assertThat(more.add(name) && needs.hold(more))
                        .as("seed %s, %s could go too", seed, name)
                        .isFalse();
            }
        }
        System.out.println(SEEDS + " random needs of " + NAMES + " names: " + asked / SEEDS
                + " questions on average, where taking out one by one asks " + NAMES);
    }

    @Test
    void whereNoMoreMayBeAskedWhatIsFoundPassesAllTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            int most = random.nextInt(12);
            Needs needs = new Needs(randomNeeds(random)) {
                @Override
                boolean mayAsk() {
                    return asked.size() < most;
                }
            };

            Set<String> gone = new DeltaDebugging(names(), needs).run();

            assertThat(needs.hold(gone)).as("seed %s", seed).isTrue();
            assertThat(needs.asked).hasSizeLessThanOrEqualTo(most);
        }
    }

    /** Each need holds while one of its names is there. */
    private static List<Set<String>> randomNeeds(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> some(random, random.nextInt(4) > 0 ? 1 : 3))
                .toList();
    }

    private static Set<String> some(Random random, int count) {
        List<String> names = new ArrayList<>(names());
        Collections.shuffle(names, random);
        return Set.copyOf(names.subList(0, count));
    }

    private static List<String> names() {
        return IntStream.range(0, NAMES)
                .mapToObj(i -> String.format("n%02d", i))
                .toList();
    }

    /** An experiment that passes while all needs hold. */
    private static class Needs implements DeltaDebugging.Experiment {
        private final List<Set<String>> needs;
        private final UnaryOperator<Set<String>> suspects;
        final Map<Set<String>, Answer> asked = new LinkedHashMap<>();
        final List<String> needed = new ArrayList<>();

        Needs(List<Set<String>> needs) {
            this(needs, missing -> Set.of());
        }

        /** @param suspects what a failure speaks of, by what is missing */
        Needs(List<Set<String>> needs, UnaryOperator<Set<String>> suspects) {
            this.needs = needs;
            this.suspects = suspects;
        }

        boolean hold(Set<String> gone) {
            return needs.stream().noneMatch(gone::containsAll);
        }

        boolean mayAsk() {
            return true;
        }

        @Override
        public Optional<Answer> without(Set<String> names) {
            if (names.isEmpty()) {
                return Optional.of(Answer.PASSED);
            }
            if (!asked.containsKey(names) && !mayAsk()) {
                return Optional.empty();
            }
            return Optional.of(asked.computeIfAbsent(names, this::answer));
        }

        private Answer answer(Set<String> names) {
            Set<String> missing = needs.stream()
                    .filter(names::containsAll)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            return new Answer(missing.isEmpty(), names, suspects.apply(missing), Set.of());
        }

        @Override
        public void needed(String name, Set<String> failing) {
            assertThat(failing).contains(name);
            needed.add(name);
        }
    }
}
