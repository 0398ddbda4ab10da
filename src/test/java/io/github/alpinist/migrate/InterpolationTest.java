package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterpolationTest {
    private final Interpolation interpolation = new Interpolation(Map.of("SET", "value", "EMPTY", "", "COST", "$SET"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "plain, plain",
                "a $SET b, a value b",
                "${SET}/${SET}, value/value",
                "$$SET $${SET}, $SET ${SET}",
                "$COST, $SET",
                "${NONE:-default}, default",
                "${EMPTY:-default}, default",
                "${EMPTY-default}, ``",
                "${NONE-a}b, ab",
                "${NONE:-${ALSO:-${SET}}}, value",
                "${NONE:-{}}, {}",
                "${SET:+other}, other",
                "x${EMPTY:+other}, x",
                "${EMPTY+other}, other",
                "x${NONE+other}, x",
                "${SET:?must be there}, value",
                "${EMPTY?may be empty}, ``"
            })
    void variablesAreFilledInAsComposeDoes(String text, String wanted) {
        assertThat(interpolation.apply(text, "compose.yml: services.db.image")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HOME", "${HOME}", "${PATH:?}", "${EMPTY:?said}", "${USER?said}"})
    void theEnvironmentOfWhoeverRunsItIsNotRead(String text) {
        assertThatThrownBy(() -> interpolation.apply(text, "compose.yml: services.db.image"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageMatching("compose.yml: services.db.image needs the variable (HOME|PATH|EMPTY|USER), .*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$1", "${", "${}", "${A", "${A!x}", "${A:x}", "100$ "})
    void aDollarThatBeginsNoVariableIsRefused(String text) {
        assertThatThrownBy(() -> interpolation.apply(text, "place"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("'$' that begins no variable");
    }

    @Test
    void defaultsInDefaultsEndSomewhere() {
        String deep = "${A:-".repeat(50_000) + "}".repeat(50_000);

        assertThatThrownBy(() -> interpolation.apply(deep, "place")).isInstanceOf(AlpinistException.class);
    }
}
