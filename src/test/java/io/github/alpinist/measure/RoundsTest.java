package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private long now;

    @Test
    void asManyAreRunAsAreWanted() {
        assertThat(rounds(5, MINUTE, 0, 1, round -> 1)).containsExactly(1, 2, 3, 4, 5);
        assertThat(rounds(0, MINUTE, 0, 1, round -> 1)).isEmpty();
    }

    @Test
    void noneIsBegunThatIsNotExpectedToEndInTime() {
        assertThat(rounds(5, MINUTE, 0, 1, round -> 20)).containsExactly(1, 2, 3);
        assertThat(rounds(5, MINUTE, 0, 1, round -> 21)).containsExactly(1, 2);
    }

    @Test
    void theLongestRoundBeforeIsExpectedAgain() {
        assertThat(rounds(5, MINUTE, 0, 1, round -> round == 2 ? 30 : 1)).containsExactly(1, 2);
    }

    @Test
    void theFirstIsExpectedToTakeAsLongAsItIsSaidTo() {
        assertThat(rounds(5, MINUTE, 0, 61, round -> 1)).isEmpty();
        assertThat(rounds(5, MINUTE, 0, 60, round -> 1)).hasSize(5);
    }

    @Test
    void theLeastAreRunHoweverLittleTimeThereIs() {
        assertThat(rounds(5, Duration.ZERO, 1, 60, round -> 60)).containsExactly(1);
    }

    /** @param seconds that each round takes, by its number */
    private List<Integer> rounds(int wanted, Duration within, int least, int expected, IntUnaryOperator seconds) {
        List<Integer> run = new ArrayList<>();
        int done = new Rounds(wanted, within, () -> now).run(least, Duration.ofSeconds(expected), round -> {
            run.add(round);
            now += Duration.ofSeconds(seconds.applyAsInt(round)).toNanos();
        });
        assertThat(done).isEqualTo(run.size());
        return run;
    }
}
