package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmokeRequestTest {
    @Test
    void aPathAloneLeavesPortAndStatusOpen() {
        assertThat(SmokeRequest.parse("/health?full=1"))
                .isEqualTo(new SmokeRequest("/health?full=1", Optional.empty(), "/health?full=1", Optional.empty()));
    }

    @Test
    void aPortAndAStatusMayBeNamed() {
        assertThat(SmokeRequest.parse(":8080/old  301"))
                .isEqualTo(new SmokeRequest(":8080/old  301", Optional.of(8080), "/old", Optional.of(301)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "health",
                ":8080",
                ":0/",
                ":65536/",
                ":123456/",
                "/ 99",
                "/ 600",
                "/ 200 201",
                "/a\r\nHost: evil",
                "/a\n",
                "/caf\u00e9",
                "http://elsewhere.example/",
                " /"
            })
    void whatIsNoRequestIsRefused(String text) {
        assertThatThrownBy(() -> SmokeRequest.parse(text))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT));
    }

    @Test
    void withoutAStatusWhateverIsNoErrorIsAccepted() {
        SmokeRequest request = SmokeRequest.parse("/");

        assertThat(request.accepts(204)).isTrue();
        assertThat(request.accepts(302)).isTrue();
        assertThat(request.accepts(400)).isFalse();
        assertThat(request.accepts(503)).isFalse();
    }

    @Test
    void aStatusIsAcceptedExactly() {
        SmokeRequest request = SmokeRequest.parse("/gone 410");

        assertThat(request.accepts(410)).isTrue();
        assertThat(request.accepts(200)).isFalse();
    }
}
