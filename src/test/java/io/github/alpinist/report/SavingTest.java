package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavingTest {
    @ParameterizedTest
    @CsvSource({
        "467400000, 309100000, 33.9 % saved",
        "467400000, 117300000, 74.9 % saved",
        "100000000, 104200000, 4.2 % larger",
        "100000000, 360000000, 260.0 % larger",
        "100000000, 0, 100.0 % saved",
        "100, 100, same size"
    })
    void isAShareOfTheOriginal(long original, long bytes, String text) {
        assertThat(new Saving(original, bytes).text()).isEqualTo(text);
    }

    @Test
    void knowsNoShareOfNothing() {
        assertThatThrownBy(() -> new Saving(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
