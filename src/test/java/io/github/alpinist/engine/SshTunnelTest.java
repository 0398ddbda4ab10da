package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.EngineUnderTest.Heard;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SshTunnelTest {
    /** Runs what follows the host on this machine, as sshd would on the other. */
    private static final String LOCAL_SSH = """
            #!/bin/sh
            while [ "$1" != -- ]; do shift; done
            shift 2
            exec "$@"
            """;

    @TempDir
    private Path folder;

    @TempDir
    private Path context;

    @Test
    @Tag("engine")
    void anEngineBehindSshDoesWhatOneOnTheSocketDoes() throws IOException {
        try (EngineUnderTest tested = EngineUnderTest.of(Engines.connect(throughSsh()))) {
            Engine engine = tested.engine();
            Heard heard = new Heard();
            String id = tested.start("sh", "-c", "echo over there; exit 5");

            assertThat(engine.await(id, Duration.ofMinutes(2), heard)).isEqualTo(5);
            assertThat(heard.lines()).containsExactly("OUT over there");
            assertThat(engine.build(tested.build(context, "ssh", "RUN true"), LogSink.NONE)
                            .id())
                    .startsWith("sha256:");
            try (InputStream archive = engine.save(tested.smallImage())) {
                assertThat(ImageSize.measure(archive).uncompressed()).isPositive();
            }
        }
    }

    @Test
    void aHostThatDoesNotAnswerIsNamed() throws IOException {
        write("ssh", "#!/bin/sh\nexit 255\n");

        assertThatThrownBy(
                        () -> Engines.connect(Map.of("DOCKER_HOST", "ssh://build.example", "PATH", folder.toString())))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("ssh://build.example (DOCKER_HOST) cannot be reached");
    }

    @Test
    void withoutTheProgramTheAddressIsRefusedByName() {
        assertThatThrownBy(() -> Engines.connect(Map.of("DOCKER_HOST", "ssh://build.example", "PATH", "/nonexistent")))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.remedy()).contains("openssh-client"))
                .hasMessageContaining("ssh://build.example");
    }

    private Map<String, String> throughSsh() throws IOException {
        Path docker = ChildProcess.find("docker", System.getenv())
                .orElseGet(() -> Assumptions.abort("skipped: there is no Docker client on the path to stand for the one"
                        + " on the other machine. It runs where there is: apt-get install docker.io"));
        try (EngineUnderTest local = EngineUnderTest.connect()) {
            String endpoint = local.engine().info().endpoint();
            Assumptions.assumeTrue(
                    endpoint.startsWith("unix://"), "skipped: the engine has no socket on this machine: " + endpoint);
            write("ssh", LOCAL_SSH);
            write("docker", "#!/bin/sh\nexec '" + docker + "' \"$@\"\n");
            return Map.of(
                    "DOCKER_HOST",
                    "ssh://me@build.example" + endpoint.substring("unix://".length()),
                    "PATH",
                    folder + ":/usr/bin:/bin");
        }
    }

    private void write(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
