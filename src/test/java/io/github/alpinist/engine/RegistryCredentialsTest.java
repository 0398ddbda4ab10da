package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Builds whose base image lies in a registry that asks for a password. */
@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RegistryCredentialsTest {
    private final EngineUnderTest owner = EngineUnderTest.connectWithoutClient();
    private final Path folder;
    private final RealRegistry registry;
    private final String base;

    @TempDir
    private Path context;

    RegistryCredentialsTest(@TempDir Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        EngineInfo info = owner.engine().info();
        Assumptions.assumeTrue(
                info.endpoint().startsWith("unix:") && !info.isPodman(),
                "skipped: the engine does not share this machine's loopback, or takes no registry without TLS there."
                        + " It runs with Docker on this machine");
        this.registry = RealRegistry.withPassword(folder);
        this.base = registry.host() + "/team/base:1";
    }

    @BeforeEach
    void pushTheBase() throws IOException {
        Path login = registry.configuration(folder.resolve("right"), RealRegistry.USER, RealRegistry.PASSWORD);
        owner.engine().tag(owner.smallImage(), base);
        DockerClient.any().push(base, login);
        owner.engine().removeImage(base);
    }

    @AfterEach
    void stop() {
        owner.engine().removeImage(base);
        owner.close();
        registry.close();
    }

    @Test
    void theBaseIsPulledWithTheCredentialsOfDockersConfiguration() {
        Image image = build(folder.resolve("right"));

        assertThat(image.layers()).isNotEmpty();
        assertThat(owner.engine().image(base)).isPresent();
    }

    @Test
    void withoutCredentialsTheBuildFailsAndNamesTheLogin() {
        AlpinistException failure =
                catchThrowableOfType(AlpinistException.class, () -> build(folder.resolve("nothing")));

        assertThat(failure.failure()).isEqualTo(Failure.BUILD);
        assertThat(failure).hasMessageContaining(base);
        assertThat(failure.remedy()).contains("holds no credentials").contains("docker login " + registry.host());
    }

    @Test
    void credentialsThatTheRegistryRefusesAreNamedAsSuch() throws IOException {
        Path wrong = registry.configuration(folder.resolve("wrong"), RealRegistry.USER, "guessed");

        AlpinistException failure = catchThrowableOfType(AlpinistException.class, () -> build(wrong));

        assertThat(failure.failure()).isEqualTo(Failure.BUILD);
        assertThat(failure.remedy()).contains("refuses the credentials");
        assertThat(failure).hasMessageNotContaining("guessed");
    }

    private Image build(Path configuration) {
        try (EngineUnderTest tested =
                EngineUnderTest.connect(Map.of("DOCKER_CONFIG", configuration.toString(), "PATH", "/nonexistent"))) {
            BuildRequest small = tested.build(context, "private", "RUN true");
            return tested.engine()
                    .build(
                            new BuildRequest(
                                    small.context(),
                                    small.dockerfileName(),
                                    "FROM " + base + "\nENV A=b\n",
                                    small.target(),
                                    small.buildArgs(),
                                    small.labels(),
                                    small.tag(),
                                    small.platform(),
                                    List.of(base),
                                    small.timeout()),
                            LogSink.NONE);
        }
    }
}
