package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What two starts of a variant come to. */
class OwnStartRunTest {
    private static final Check LIVES = check(Check.Kind.START, true);
    private static final Check DIES = check(Check.Kind.START, false);
    private static final Check HEALTHY = check(Check.Kind.HEALTH, true);
    private static final Check UNHEALTHY = check(Check.Kind.HEALTH, false);

    @Test
    void aSecondStartOfWhichEverythingIsRightOutweighsTheFirst() {
        assertThat(OwnStartRun.merged(List.of(LIVES, UNHEALTHY), List.of(LIVES, HEALTHY)))
                .allMatch(Check::passed)
                .anyMatch(Check::isFlaky);
    }

    @Test
    void twoStartsThatFailInDifferentWaysDoNotPassTogether() {
        assertThat(OwnStartRun.merged(List.of(LIVES, UNHEALTHY), List.of(DIES)))
                .hasSize(2)
                .noneMatch(Check::passed);
    }

    private static Check check(Check.Kind kind, boolean passed) {
        return new Check(kind, "x", passed ? Verdict.PASSED : Verdict.FAILED, Optional.empty(), 1, List.of());
    }
}
