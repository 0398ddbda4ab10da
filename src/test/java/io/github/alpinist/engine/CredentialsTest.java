package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.AuthConfig;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
    private final Calls calls = new Calls();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void anEntryOfTheFileIsFoundHoweverItsRegistryIsSpelled() throws IOException {
        configure("{\"auths\":{\"https://registry.example:5000/v2/\":{\"auth\":\"" + base64("me:pass:word") + "\"}}}");

        assertThat(of("registry.example:5000")).get().satisfies(found -> {
            assertThat(found.getUsername()).isEqualTo("me");
            assertThat(found.getPassword()).isEqualTo("pass:word");
            assertThat(found.getRegistryAddress()).isEqualTo("registry.example:5000");
        });
        assertThat(of("registry.example")).isEmpty();
    }

    @Test
    void dockerHubIsFoundByItsOldName() throws IOException {
        configure("{\"auths\":{\"https://index.docker.io/v1/\":{\"auth\":\"" + base64("me:word") + "\"}}}");

        assertThat(of(References.registry("debian:bookworm")))
                .get()
                .extracting(AuthConfig::getUsername)
                .isEqualTo("me");
    }

    @Test
    void anIdentityTokenGoesBeforeAPassword() throws IOException {
        configure(
                "{\"auths\":{\"registry.example\":{\"auth\":\"" + base64("me:") + "\",\"identitytoken\":\"token\"}}}");

        assertThat(of("registry.example")).get().satisfies(found -> {
            assertThat(found.getIdentitytoken()).isEqualTo("token");
            assertThat(found.getPassword()).isNull();
        });
    }

    @Test
    void aRegistrysOwnHelperGoesBeforeTheStoreAndSeesABuiltUpEnvironment() throws IOException {
        configure("{\"credsStore\":\"missing\",\"credHelpers\":{\"registry.example\":\"mine\"}}");
        helper("mine", "read r; printf '{\"Username\":\"%s\",\"Secret\":\"%s\"}' \"$r\" \"$AWS_X$FORGE_TOKEN\"");

        assertThat(of("registry.example")).get().satisfies(found -> {
            assertThat(found.getUsername()).isEqualTo("registry.example");
            assertThat(found.getPassword()).isEqualTo("kept");
        });
        assertThatThrownBy(() -> of("other.example"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("docker-credential-missing");
    }

    @Test
    void aHelpersTokenIsAnIdentityToken() throws IOException {
        configure("{\"credsStore\":\"mine\"}");
        helper("mine", "echo '{\"Username\":\"<token>\",\"Secret\":\"abc\"}'");

        assertThat(of("registry.example"))
                .get()
                .extracting(AuthConfig::getIdentitytoken)
                .isEqualTo("abc");
    }

    @Test
    void aHelperThatKnowsNothingMeansNoCredentials() throws IOException {
        configure("{\"credsStore\":\"mine\"}");
        helper("mine", "echo credentials not found in native keychain; exit 1");

        assertThat(of("registry.example")).isEmpty();
    }

    @Test
    void aHelperThatFailsIsNamedWithWhatItSaid() throws IOException {
        configure("{\"credsStore\":\"mine\"}");
        helper("mine", "echo the keyring is locked; exit 1");

        assertThatThrownBy(() -> of("registry.example"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("mine")
                .hasMessageContaining("the keyring is locked");
    }

    @Test
    void referencesNameTheirRegistry() {
        assertThat(References.registry("debian")).isEqualTo(References.DOCKER_HUB);
        assertThat(References.registry("library/debian:12")).isEqualTo(References.DOCKER_HUB);
        assertThat(References.registry("docker.io/library/debian")).isEqualTo(References.DOCKER_HUB);
        assertThat(References.registry("localhost/a")).isEqualTo("localhost");
        assertThat(References.registry("127.0.0.1:5000/a:b")).isEqualTo("127.0.0.1:5000");
        assertThat(References.withTag("127.0.0.1:5000/a")).isEqualTo("127.0.0.1:5000/a:latest");
        assertThat(References.withTag("a@sha256:00")).isEqualTo("a@sha256:00");
    }

    private Optional<AuthConfig> of(String registry) {
        Map<String, String> environment = Map.of(
                "DOCKER_CONFIG",
                folder.toString(),
                "PATH",
                folder + ":/usr/bin:/bin",
                "AWS_X",
                "kept",
                "FORGE_TOKEN",
                "never");
        return new Credentials(DockerConfig.read(environment), environment, calls).of(registry);
    }

    private void configure(String json) throws IOException {
        Files.writeString(folder.resolve("config.json"), json);
    }

    private void helper(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve("docker-credential-" + name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
