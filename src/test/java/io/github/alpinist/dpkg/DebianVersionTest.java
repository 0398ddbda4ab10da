package io.github.alpinist.dpkg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebianVersionTest {
    private static final List<String> PARTS = List.of(
            "0", "1", "2", "9", "10", "007", ".", ".", "+", "~", "~~", "a", "b", "z", "A", "rc1", "deb12u7", "dfsg",
            "git");

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0, 0",
        "1.0, 1.0-0, 0",
        "1.00, 1.0, 0",
        "0:1, 1, 0",
        "1, 2, -1",
        "9, 10, -1",
        "1:1, 2, 1",
        "1.0~rc1, 1.0, -1",
        "1.0~~, 1.0~, -1",
        "1.0, 1.0a, -1",
        "1.0a, 1.0+, -1",
        "1.0-1, 1.0-1+deb12u1, -1",
        "2.36-9+deb12u7, 2.36-9+deb12u10, -1",
        "1-2-3, 1-2-4, -1",
        "20240101000000000000000001, 20240101000000000000000002, -1",
    })
    void versionsAreOrderedAsDpkgOrdersThem(String left, String right, int order) {
        assertThat(Integer.signum(new DebianVersion(left).compareTo(new DebianVersion(right))))
                .isEqualTo(order);
        assertThat(Integer.signum(new DebianVersion(right).compareTo(new DebianVersion(left))))
                .isEqualTo(-order);
    }

    @Test
    void dpkgItselfAgreesOnMadeUpVersions() throws IOException, InterruptedException {
        Random random = new Random(9);
        List<List<String>> pairs = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            pairs.add(List.of(version(random), version(random)));
        }
        List<String> theirs = dpkg(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            int ours = new DebianVersion(pairs.get(i).get(0))
                    .compareTo(new DebianVersion(pairs.get(i).get(1)));
            assertThat(ours < 0 ? "lt" : ours > 0 ? "gt" : "eq")
                    .as("%s", pairs.get(i))
                    .isEqualTo(theirs.get(i));
        }
    }

    private static String version(Random random) {
        StringBuilder version = new StringBuilder(random.nextInt(4) == 0 ? random.nextInt(3) + ":1" : "1");
        int parts = random.nextInt(5);
        for (int i = 0; i < parts; i++) {
            version.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return version.append(random.nextBoolean() ? "-" + random.nextInt(12) : "")
                .toString();
    }

    /** What dpkg says of each pair: lt, eq or gt. */
    private static List<String> dpkg(List<List<String>> pairs) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        pairs.forEach(
                pair -> script.append("for o in lt eq gt; do dpkg --compare-versions '%s' $o '%s' && echo $o; done\n"
                        .formatted(pair.get(0), pair.get(1))));
        Process shell = new ProcessBuilder("sh", "-s").redirectErrorStream(true).start();
        shell.outputWriter()
                .append("command -v dpkg > /dev/null || exit 9\n")
                .append(script)
                .close();
        List<String> lines = shell.inputReader().lines().toList();
        Assumptions.assumeTrue(
                shell.waitFor() != 9, "skipped: there is no dpkg here. To run it, run it on Debian or Ubuntu");
        assertThat(lines).hasSameSizeAs(pairs);
        return lines;
    }
}
