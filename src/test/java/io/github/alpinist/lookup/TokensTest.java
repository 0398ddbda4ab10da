package io.github.alpinist.lookup;

import static io.github.alpinist.lookup.FakeRegistry.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Login LOGIN = new Login.Password("climber", "secret");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://auth.example/token",
                "file:///etc/passwd",
                "https:opaque",
                "//auth.example",
                "not a uri",
                "",
            })
    void aRegistryWithTlsSendsNoOneToAPlaceWithout(String realm) {
        Tokens tokens = new Tokens(new Transport(), image -> Optional.of(LOGIN));

        assertThatThrownBy(() -> tokens.authorization(image("mirror.example/alpine:3"), bearer(realm)))
                .isInstanceOf(NotReachableException.class)
                .hasMessage("it names no token service that could be trusted");
    }

    @Test
    void aRefreshTokenIsExchanged() throws InterruptedException, NotReachableException {
        StringBuilder form = new StringBuilder();
        try (FakeRegistry service = new FakeRegistry(exchange -> {
            form.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            send(exchange, 200, "{\"access_token\":\"abc.def\"}");
        })) {
            Tokens tokens = new Tokens(new Transport(), image -> Optional.of(new Login.Refresh("a+b")));

            String authorization = tokens.authorization(
                    image(service.host() + "/team/base:1"), bearer("http://" + service.host() + "/token"));

            assertThat(authorization).isEqualTo("Bearer abc.def");
            assertThat(service.asked()).containsExactly("POST /token");
            assertThat(form)
                    .hasToString("service=test&scope=repository%3Ateam%2Fbase%3Apull&grant_type=refresh_token"
                            + "&client_id=alpinist&refresh_token=a%2Bb");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>", "[]", "{}", "{\"token\":{}}", "{\"token\":\"a\\r\\nHost: b\"}", "{\"token\":null}"
            })
    void whatIsNoTokenIsNotTakenForOne(String body) {
        try (FakeRegistry service = new FakeRegistry(exchange -> send(exchange, 200, body))) {
            Tokens tokens = new Tokens(new Transport(), Logins.NONE);

            assertThatThrownBy(() -> tokens.authorization(
                            image(service.host() + "/base:1"), bearer("http://" + service.host() + "/token")))
                    .isInstanceOf(NotReachableException.class)
                    .hasMessage("its token service gives no token");
        }
    }

    @Test
    void loginsAreNotPrinted() {
        assertThat(LOGIN).hasToString("Password[climber]");
        assertThat(new Login.Refresh("secret")).hasToString("Refresh[]");
    }

    private static RegistryImage image(String reference) {
        return RegistryImage.parse(reference).orElseThrow();
    }

    private static Challenge bearer(String realm) {
        return new Challenge("bearer", Map.of("realm", realm, "service", "test"));
    }
}
