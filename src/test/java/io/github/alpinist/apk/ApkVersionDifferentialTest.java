package io.github.alpinist.apk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The real {@code apk version -t} orders the same, on versions that packages have and on odd ones. */
@Tag("engine")
class ApkVersionDifferentialTest {
    private static final int PAIRS = 600;
    /** None has a part of zeros only beside another: apk 2 and apk 3 differ there. */
    private static final List<String> STEMS = List.of(
            "0",
            "1",
            "1.0",
            "1.01",
            "1.1",
            "1.10",
            "1.9",
            "1.2.3",
            "01",
            "0.1",
            "10",
            "2024.01.02",
            "3.12.8",
            "1.2.10",
            "1.2.09",
            "1.2.9");

    private static final List<String> LETTERS = List.of("", "", "", "a", "b", "z");
    private static final List<String> SUFFIXES = List.of(
            "",
            "",
            "_alpha",
            "_alpha1",
            "_beta2",
            "_pre",
            "_pre10",
            "_rc1",
            "_rc2",
            "_cvs",
            "_svn123",
            "_git20240101",
            "_git20231231",
            "_hg1",
            "_p",
            "_p1",
            "_p10",
            "_rc1_p2",
            "_git1_p1");
    private static final List<String> REVISIONS = List.of("", "-r0", "-r1", "-r9", "-r10", "-r010");

    @Test
    void realApkOrdersTheSame() {
        Optional<String> image = DockerClient.alpine();
        assumeTrue(
                image.isPresent(),
                "needs an engine with alpine:3.20, or with the image that ALPINIST_TEST_ALPINE names");
        List<String[]> pairs = pairs();
        String input =
                pairs.stream().map(pair -> pair[0] + " " + pair[1] + "\n").collect(Collectors.joining());

        List<String> theirs = DockerClient.shell(
                image.get(), input, "while read a b; do echo \"$a $(apk version -t $a $b) $b\"; done");

        List<String> ours = pairs.stream()
                .map(pair -> pair[0] + " " + order(pair) + " " + pair[1])
                .toList();
        assertThat(theirs).hasSameSizeAs(ours).contains("1.10 > 1.9");
        assertThat(ours.stream().filter(line -> !theirs.contains(line))).isEmpty();
        System.out.printf("apk of %s orders all of %d pairs of versions the same%n", image.get(), pairs.size());
    }

    private static String order(String[] pair) {
        int order = new ApkVersion(pair[0]).compareTo(new ApkVersion(pair[1]));
        return order < 0 ? "<" : order > 0 ? ">" : "=";
    }

    private static List<String[]> pairs() {
        Random random = new Random(324);
        List<String[]> pairs = new ArrayList<>(List.<String[]>of(new String[] {"1.10", "1.9"}));
        while (pairs.size() < PAIRS) {
            pairs.add(new String[] {version(random), version(random)});
        }
        return pairs;
    }

    private static String version(Random random) {
        return any(STEMS, random) + any(LETTERS, random) + any(SUFFIXES, random) + any(REVISIONS, random);
    }

    private static String any(List<String> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }
}
