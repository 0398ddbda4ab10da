package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No step of the action works where the repository's code and a token would meet. */
class SurroundingsTest {
    @ParameterizedTest
    @EnumSource
    void pullRequestTargetIsRefused(Mode mode) {
        assertRefused(mode, Map.of("GITHUB_EVENT_NAME", "pull_request_target"), "pull_request_target");
    }

    @Test
    void aMoveTakesNoToken() {
        assertRefused(Mode.MIGRATE, Map.of("GITHUB_TOKEN", "ghs_secret"), "takes no token");
    }

    @Test
    void whatRunsNoneOfTheRepositorysCodeMayHaveOne() {
        assertAllowed(Mode.PROPOSE, Map.of("GITHUB_TOKEN", "ghs_secret"));
    }

    @Test
    void anEmptyTokenIsNone() {
        assertAllowed(Mode.MIGRATE, Map.of("GITHUB_TOKEN", "", "GITHUB_EVENT_NAME", "schedule"));
    }

    private static void assertAllowed(Mode mode, Map<String, String> environment) {
        assertThatCode(() -> Surroundings.requireSafe(new Runner(environment), mode))
                .doesNotThrowAnyException();
    }

    private static void assertRefused(Mode mode, Map<String, String> environment, String message) {
        assertThatThrownBy(() -> Surroundings.requireSafe(new Runner(environment), mode))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("secret");
    }
}
