package io.github.alpinist.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HandCheckedTest {
    private static final Release RELEASE = new Release(3, 21);

    private record Checked(String debianName, List<Set<String>> right) {
        static Checked of(List<String> cells) {
            return new Checked(
                    cells.get(0),
                    Arrays.stream(cells.get(1).split("\\|", -1))
                            .map(set -> Set.of(set.split(" ", -1)))
                            .toList());
        }
    }

    private record Score(int right, List<String> wrong, List<String> unplaced) {
        static Score of(Function<String, Optional<List<String>>> answers) {
            int right = 0;
            List<String> wrong = new ArrayList<>();
            List<String> unplaced = new ArrayList<>();
            for (Checked each : checked()) {
                Optional<List<String>> answer = answers.apply(each.debianName());
                if (answer.isEmpty()) {
                    unplaced.add(each.debianName());
                } else if (each.right().contains(Set.copyOf(answer.get()))) {
                    right++;
                } else {
                    wrong.add(each.debianName() + " -> " + answer.get() + ", not " + each.right());
                }
            }
            return new Score(right, wrong, unplaced);
        }

        void print(String what) {
            System.out.printf("%s: %d right, %d wrong, %d unplaced%n", what, right, wrong.size(), unplaced.size());
            System.out.println("  wrong: " + wrong);
            System.out.println("  unplaced: " + unplaced);
        }
    }

    private static List<Checked> checked() {
        return new Table(Resource.text("hand-checked.tsv"))
                .rows().stream().map(Checked::of).toList();
    }

    @Test
    void theGeneratedTableAloneIsRightForNineOfTen() {
        GeneratedPackages generated = new GeneratedPackages(
                SortedTable.bundled("packages.tsv"), new ReleaseNames(SortedTable.bundled("names.tsv")));
        Score score = Score.of(name -> generated.answer(name, RELEASE).map(PackageAnswer.Mapped::alpineNames));
        score.print("generated alone");
        assertThat(score.right()).isGreaterThanOrEqualTo(checked().size() * 9 / 10);
        assertThat(score.wrong()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void theWholeCatalogueIsRightForAll() {
        Catalog catalog = Catalog.bundled();
        Score score = Score.of(name -> mapped(catalog.packageFor(name, RELEASE)));
        score.print("whole catalogue");
        assertThat(score.wrong()).isEmpty();
        assertThat(score.unplaced()).isEmpty();
    }

    @Test
    void everyRightAnswerExists() {
        Catalog catalog = Catalog.bundled();
        Set<String> missing = checked().stream()
                .flatMap(each -> each.right().stream())
                .flatMap(Set::stream)
                .filter(name -> !catalog.exists(name, RELEASE) && !name.equals("gosu"))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    private static Optional<List<String>> mapped(PackageAnswer answer) {
        return answer instanceof PackageAnswer.Mapped mapped ? Optional.of(mapped.alpineNames()) : Optional.empty();
    }
}
