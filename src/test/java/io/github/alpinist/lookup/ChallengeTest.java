package io.github.alpinist.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChallengeTest {
    @Test
    void dockerHubsIsRead() {
        String header = "Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\","
                + "scope=\"repository:library/alpine:pull,push\"";

        assertThat(Challenge.first(List.of(header)))
                .contains(new Challenge(
                        "bearer",
                        Map.of(
                                "realm",
                                "https://auth.docker.io/token",
                                "service",
                                "registry.docker.io",
                                "scope",
                                "repository:library/alpine:pull,push")));
    }

    @Test
    void spacesCaseAndMissingQuotesDoNotMatter() {
        assertThat(Challenge.first(List.of("BEARER Realm = https://a.example/t , SERVICE=s")))
                .get()
                .satisfies(challenge -> {
                    assertThat(challenge.parameter("realm")).contains("https://a.example/t");
                    assertThat(challenge.parameter("service")).contains("s");
                    assertThat(challenge.parameter("scope")).isEmpty();
                });
    }

    @Test
    void theFirstThatIsUnderstoodCounts() {
        assertThat(Challenge.first(List.of("Negotiate", "Digest realm=\"x\"", "Basic realm=\"y\"")))
                .map(Challenge::scheme)
                .contains("basic");
        assertThat(Challenge.first(List.of("Negotiate", ""))).isEmpty();
    }
}
