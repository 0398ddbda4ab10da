package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthTestTest {
    @Test
    void aProgramThatStartsIsAskedAsOftenAsLaterAndNeverLessThanTheEngineDoes() {
        assertThat(every(Duration.ofMillis(200)))
                .isEqualTo(Duration.ofMillis(200).toNanos());
        assertThat(every(Duration.ofSeconds(30)))
                .isEqualTo(Duration.ofSeconds(5).toNanos());
    }

    private static Long every(Duration interval) {
        return new HealthTest(
                        List.of("CMD", "true"),
                        Optional.of(interval),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .asDockers()
                .getStartInterval();
    }
}
