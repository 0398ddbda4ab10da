package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.text.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrunedStageTest {
    @Test
    void theLastStageIsPrunedWhereNoneIsNamed() {
        assertThat(chosen("FROM a AS x\nFROM x AS y\n", Optional.empty())).contains(1);
    }

    @Test
    void aStageBeforeTheLastIsPrunedWhereNothingAfterItUsesIt() {
        assertThat(chosen("FROM a AS x\nFROM b AS y\nCOPY --from=x /a /\nFROM y AS z\n", Optional.of("z")))
                .contains(2);
        assertThat(chosen("FROM a AS x\nFROM b AS app\nFROM x AS tests\n", Optional.of("app")))
                .contains(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM a AS app\nFROM app\n",
                "FROM a AS app\nFROM b\nCOPY --from=app /a /\n",
                "FROM a AS app\nFROM b\nCOPY --from=0 /a /\n",
                "FROM a AS app\nFROM b\nRUN --mount=type=bind,from=app,target=/a true\n",
                "ARG X=app\nFROM a AS app\nFROM $X\n",
            })
    void aStageThatALaterOneUsesIsNot(String text) {
        assertThat(chosen(text, Optional.of("app"))).isEmpty();
    }

    @Test
    void aNumberIsNotTrustedToMeanTheSameStageAfterwards() {
        assertThat(chosen("FROM a\n", Optional.of("0"))).isEmpty();
    }

    private static Optional<Integer> chosen(String text, Optional<String> target) {
        return PrunedStage.chosen(Dockerfile.parse(Source.of("Dockerfile", text)), target)
                .map(Stage::index);
    }
}
