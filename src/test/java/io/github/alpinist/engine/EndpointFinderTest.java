package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointFinderTest {
    /** Docker names a context's folder by the SHA-256 of its name. */
    private static final Map<String, String> FOLDERS = Map.of(
            "build", "44575cf5b28512d75644bf54a517dcef304ff809fd511747621b4d64f19aac66",
            "other", "d9298a10d1b0735837dc4bd85dac641b0f3cef27a47e5d53a54f2f3f5b2fcffa");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void useTheFolder() {
        environment.put("DOCKER_CONFIG", folder.toString());
    }

    @Test
    void nobodyNamedAnEndpoint() {
        assertThat(named()).isEmpty();
    }

    @Test
    void dockerHostGoesBeforeEveryContext() throws IOException {
        writeContext("build", "tcp://context.example:2376");
        environment.put("DOCKER_HOST", "unix:///run/mine.sock");
        environment.put("DOCKER_CONTEXT", "build");

        assertThat(named())
                .contains(new Endpoint(URI.create("unix:///run/mine.sock"), Optional.empty(), "DOCKER_HOST"));
    }

    @Test
    void theVariableGoesBeforeTheCurrentContext() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"currentContext\":\"other\"}");
        writeContext("build", "tcp://build.example:1234");
        writeContext("other", "tcp://other.example:1234");
        environment.put("DOCKER_CONTEXT", "build");

        assertThat(named()).get().extracting(Endpoint::uri).isEqualTo(URI.create("tcp://build.example:1234"));
    }

    @Test
    void theCurrentContextIsReadWithItsCertificates() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"currentContext\":\"build\"}");
        Path meta = writeContext("build", "tcp://build.example");
        Path certificates =
                folder.resolve("contexts/tls").resolve(meta.getFileName()).resolve("docker");
        Files.createDirectories(certificates);

        assertThat(named()).get().satisfies(endpoint -> {
            assertThat(endpoint.uri()).isEqualTo(URI.create("tcp://build.example:2376"));
            assertThat(endpoint.certificates()).contains(certificates);
            assertThat(endpoint.environment()).containsEntry("DOCKER_CERT_PATH", certificates.toString());
            assertThat(endpoint.origin()).contains("context build");
        });
    }

    @Test
    void theContextNamedDefaultIsTheDefaultSocket() throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"currentContext\":\"default\"}");

        assertThat(named()).isEmpty();
    }

    @Test
    void aContextThatIsNotThereIsRefusedByName() {
        environment.put("DOCKER_CONTEXT", "gone");

        assertThatThrownBy(this::named)
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.remedy()).contains("docker context ls"))
                .hasMessageContaining("gone")
                .hasMessageContaining("DOCKER_CONTEXT");
    }

    @Test
    void aPortLeftOutDependsOnTls() {
        environment.put("DOCKER_HOST", "tcp://build.example");
        assertThat(named()).get().extracting(Endpoint::uri).isEqualTo(URI.create("tcp://build.example:2375"));

        environment.put("DOCKER_TLS_VERIFY", "1");
        assertThat(named()).get().satisfies(endpoint -> {
            assertThat(endpoint.uri()).isEqualTo(URI.create("tcp://build.example:2376"));
            assertThat(endpoint.certificates()).contains(folder);
        });
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        environment.put("DOCKER_HOST", "gopher://build.example");

        assertThatThrownBy(this::named)
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("gopher://build.example")
                .hasMessageContaining("DOCKER_HOST");
    }

    @Test
    void aConfigurationThatIsNoJsonIsRefusedByItsPath() throws IOException {
        Path config = Files.writeString(folder.resolve("config.json"), "{");

        assertThatThrownBy(this::named).isInstanceOf(AlpinistException.class).hasMessageContaining(config.toString());
    }

    @Test
    void aPasswordInAnAddressIsNotShown() {
        environment.put("DOCKER_HOST", "ssh://me:secret@build.example");

        assertThat(named()).get().extracting(Endpoint::shown).isEqualTo("ssh://me@build.example");
    }

    @Test
    void withoutANameDockersSocketGoesBeforePodmans() {
        environment.put("XDG_RUNTIME_DIR", "/run/user/1000");

        assertThat(finder().defaults())
                .extracting(endpoint -> endpoint.uri().getPath())
                .containsExactly(
                        "/var/run/docker.sock",
                        "/run/user/1000/docker.sock",
                        "/run/user/1000/podman/podman.sock",
                        "/run/podman/podman.sock");
    }

    @Test
    void anEngineThatDoesNotAnswerIsNamedWithItsOrigin() {
        environment.put("DOCKER_HOST", "unix://" + folder.resolve("nobody.sock"));

        assertThatThrownBy(() -> Engines.connect(environment))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.remedy()).contains("Start the engine"))
                .hasMessageContaining("nobody.sock (DOCKER_HOST)");
    }

    @Test
    void anSshAddressBecomesTheCallOfDockersClient() {
        assertThat(SshTunnel.arguments(URI.create("ssh://me@build.example:2222/run/mine.sock")))
                .isEqualTo(List.of(
                        "-o",
                        "BatchMode=yes",
                        "-o",
                        "ConnectTimeout=30",
                        "-T",
                        "-l",
                        "me",
                        "-p",
                        "2222",
                        "--",
                        "build.example",
                        "docker",
                        "--host",
                        "unix:///run/mine.sock",
                        "system",
                        "dial-stdio"));
    }

    private Optional<Endpoint> named() {
        return finder().named();
    }

    private EndpointFinder finder() {
        return new EndpointFinder(environment, DockerConfig.read(environment));
    }

    private Path writeContext(String name, String host) throws IOException {
        Path meta = folder.resolve("contexts/meta").resolve(String.valueOf(FOLDERS.get(name)));
        Files.createDirectories(meta);
        Files.writeString(
                meta.resolve("meta.json"),
                "{\"Name\":\"" + name + "\",\"Endpoints\":{\"docker\":{\"Host\":\"" + host
                        + "\",\"SkipTLSVerify\":false}}}");
        return meta;
    }
}
