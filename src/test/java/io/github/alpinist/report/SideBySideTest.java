package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void whatTookTheOthersPlaceStandsBesideIt() {
        assertThat(pairs("a\nb\nc\nd\n", "a\nB\nC\nX\nd\n")).containsExactly("1a|1a", "2b|2B", "3c|3C", "|4X", "4d|5d");
        assertThat(pairs("a\nb\nc\nd\n", "a\nd\n")).containsExactly("1a|1a", "2b|", "3c|", "4d|2d");
    }

    @Test
    void aLineThatLooksLikeAHeaderIsALine() {
        assertThat(pairs("-- a/x\nb\n", "++ b/x\nb\n")).containsExactly("1-- a/x|1++ b/x", "2b|2b");
    }

    @Test
    void aFileWithoutALastLineFeedHasNoLineMore() {
        assertThat(pairs("a", "b")).containsExactly("1a|1b");
    }

    @Test
    void eachFileStandsByItself() {
        String diff = UnifiedDiff.of("Dockerfile", Optional.of("a\n"), "b\n")
                + UnifiedDiff.of("run.sh", Optional.of("c\n"), "d\n");

        assertThat(SideBySide.of(diff)).extracting("name").containsExactly("Dockerfile", "run.sh");
    }

    @Test
    void textThatIsNoDiffHasNoPairs() {
        assertThat(SideBySide.of("- a\n+ b\n@@ -1 +1 @@\n@@ -99999999999 +1 @@\n"))
                .isEmpty();
        assertThat(SideBySide.of("")).isEmpty();
    }

    private static List<String> pairs(String before, String after) {
        return SideBySide.of(UnifiedDiff.of("Dockerfile", Optional.of(before), after)).stream()
                .flatMap(file -> file.pairs().stream())
                .map(pair -> shown(pair.before()) + "|" + shown(pair.after()))
                .collect(Collectors.toList());
    }

    private static String shown(Optional<SideBySide.Line> line) {
        return line.map(each -> each.number() + each.text()).orElse("");
    }
}
