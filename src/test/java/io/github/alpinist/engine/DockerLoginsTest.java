package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Login;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.lookup.RegistryLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Docker's own registry, asked with the logins of Docker's client. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DockerLoginsTest {
    @TempDir
    private Path folder;

    @Test
    void anOpenRegistryIsAskedWithoutALogin() throws IOException, InterruptedException {
        try (RealRegistry registry = RealRegistry.open(folder)) {
            registry.push("team/base", "1");

            assertFound(lookup(folder), registry);
        }
    }

    @Test
    void aRegistryWithAPasswordIsGivenThatOfDockersConfiguration() throws IOException, InterruptedException {
        try (RealRegistry registry = RealRegistry.withPassword(folder)) {
            registry.push("team/base", "1");

            assertFound(
                    lookup(registry.configuration(folder.resolve("right"), RealRegistry.USER, RealRegistry.PASSWORD)),
                    registry);
        }
    }

    @Test
    void whereTheLoginIsWrongOrThereIsNoneNothingIsClaimed() throws IOException, InterruptedException {
        try (RealRegistry registry = RealRegistry.withPassword(folder)) {
            registry.push("team/base", "1");
            Path wrong = registry.configuration(folder.resolve("wrong"), RealRegistry.USER, "guessed");

            assertThat(lookup(wrong).image(registry.host() + "/team/base:1"))
                    .isEqualTo(Answer.notReachable(
                            registry.host(), "it does not show that image with the login at hand, or without one"));
            assertThat(lookup(folder.resolve("nothing")).image(registry.host() + "/team/base:1"))
                    .isEqualTo(
                            Answer.notReachable(registry.host(), "it asks for a password, and there is none for it"));
        }
    }

    @Test
    void aTokenThatStandsForAPasswordIsToldFromOne() throws IOException {
        Files.writeString(
                folder.resolve("config.json"),
                "{\"auths\":{\"mirror.example\":{\"auth\":\"bWU6\",\"identitytoken\":\"token\"}}}");

        assertThat(logins(folder).of("mirror.example/base:1")).contains(new Login.Refresh("token"));
        assertThat(logins(folder).of("other.example/base:1")).isEmpty();
    }

    private static void assertFound(Lookup lookup, RealRegistry registry) {
        assertThat(lookup.image(registry.host() + "/team/base:1")).isEqualTo(Answer.exists(registry.host()));
        assertThat(lookup.image(registry.host() + "/team/base:2")).isEqualTo(Answer.missing(registry.host()));
        assertThat(lookup.image(registry.host() + "/nobody/has:1")).isEqualTo(Answer.missing(registry.host()));
    }

    private static Lookup lookup(Path configuration) {
        return new RegistryLookup(logins(configuration));
    }

    private static DockerLogins logins(Path configuration) {
        return new DockerLogins(Map.of("DOCKER_CONFIG", configuration.toString()));
    }
}
