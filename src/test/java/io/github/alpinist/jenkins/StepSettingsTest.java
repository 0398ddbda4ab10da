package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.migrate.Propose;
import io.github.alpinist.migrate.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form sends becomes the settings that {@code .alpinist.yml} would give. */
class StepSettingsTest {
    @Test
    void whatWasNotFilledInIsAbsent() {
        assertThat(new StepSettings()
                        .text("file", "  ")
                        .list("test", "\n \n")
                        .pairs("build-arg", null)
                        .values())
                .isEmpty();
    }

    @Test
    void severalValuesStandOneALine() {
        Settings settings = Settings.of(
                "The step",
                new StepSettings()
                        .text("file", " app/Dockerfile ")
                        .list("test", "make check\r\n\r\n  make lint\n")
                        .pairs("build-arg", "A=1=2\nEMPTY")
                        .number("min-saving", 12.5)
                        .text("timeout", "20m")
                        .values());

        assertThat(settings.file()).contains("app/Dockerfile");
        assertThat(settings.testing().commands()).containsExactly("make check", "make lint");
        assertThat(settings.buildArgs()).isEqualTo(Map.of("A", "1=2", "EMPTY", ""));
        assertThat(settings.thresholds().minSaving()).contains(12.5);
        assertThat(settings.timeout())
                .hasValueSatisfying(time -> assertThat(time).hasMinutes(20));
    }

    /** So they outlive a restart of the controller, and reach the agent. */
    @Test
    void aRequestIsTheSameAfterATravel() throws IOException, ClassNotFoundException {
        RunRequest request = new RunRequest(
                Command.MIGRATE,
                "services/shop",
                new StepSettings().list("test", "make check"),
                List.of("alpine=mirror.example/alpine"),
                Propose.PATCH,
                false,
                true,
                false,
                "https://mirror.example/simple",
                "osv.zip");

        RunRequest arrived = (RunRequest) travelled(request);

        assertThat(arrived.settings()).isEqualTo(request.settings());
        assertThat(arrived.imageMap()).containsExactly("alpine=mirror.example/alpine");
        assertThat(arrived.pythonIndex()).isEqualTo("https://mirror.example/simple");
        assertThat(arrived.vulnerabilities()).isEqualTo("osv.zip");
        assertThat(arrived.fresh()).isTrue();
        assertThat(arrived.resumed().fresh()).isFalse();
        assertThat(arrived.key()).isEqualTo("services-shop");
    }

    @ParameterizedTest
    @CsvSource({"MIGRATE, GITHUB, true", "PROPOSE, GITHUB, true", "BUILD, GITHUB, false", "MIGRATE, PATCH, false"})
    void theCredentialIsLookedForFirstWhereItIsNeededLast(Command command, Propose propose, boolean needed) {
        RunRequest request =
                new RunRequest(command, "", new StepSettings(), List.of(), propose, false, false, false, "none", "");

        assertThat(request.opensPullRequest()).isEqualTo(needed);
    }

    private static Object travelled(Serializable value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream output = new ObjectOutputStream(bytes)) {
            output.writeObject(value);
        }
        try (ObjectInputStream input = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return input.readObject();
        }
    }
}
