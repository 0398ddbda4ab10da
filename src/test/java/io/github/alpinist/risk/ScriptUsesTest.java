package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptUsesTest {
    @TempDir
    private Path repository;

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<Place> use(String... changed) throws IOException {
        write("app/docker/install.sh", "apt-get install -y curl\n");
        write("app/Dockerfile", "FROM debian\nCOPY docker/install.sh /\nRUN /install.sh\n");
        return new ScriptUses(repository, "app/Dockerfile", "app/").use("docker/install.sh", Set.of(changed));
    }

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, '      - run: ./app/docker/install.sh'",
        ".gitlab-ci.yml, '    - app/docker/install.sh'",
        "Makefile, '\tsudo bash app/docker/install.sh'",
        "Jenkinsfile, sh 'cd app && docker/install.sh'",
        "app/Dockerfile.worker, RUN /tmp/install.sh",
        "app/arm/Dockerfile, COPY docker/install.sh /tmp",
        "app/package.json, '{\"scripts\": {\"setup\": \"sh docker/install.sh\"}}'",
        "app/docker/all.sh, '. \"$(dirname \"$0\")/install.sh\"'",
        "dev/setup.sh, '\"$ROOT/app/docker/install.sh\" --dev'"
    })
    void findsWhatElseRunsAScript(String file, String line) throws IOException {
        write(file, "first\n" + line + "\n");
        assertThat(use()).hasValueSatisfying(place -> {
            assertThat(place.file()).isEqualTo(file);
            assertThat(place.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, '      - app/docker/install.sh'",
        ".github/workflows/lint.yml, '      - run: shellcheck app/docker/install.sh'",
        "Makefile, '# app/docker/install.sh makes the image'",
        "Makefile, '\tcurl -fsSL https://example.org/install.sh | sh'",
        "Makefile, '\tsh app/docker/uninstall.sh docker/install.sh.in'",
        "other/Dockerfile, RUN other/scripts/install.sh",
        "README.md, run app/docker/install.sh"
    })
    void seesThatOthersOnlyNameItOrMeanAnother(String file, String line) throws IOException {
        write(file, line + "\n");
        assertThat(use()).isEmpty();
    }

    @Test
    void seesThatAnotherFileOfTheNameIsMeant() throws IOException {
        write("worker/install.sh", "apt-get install -y curl\n");
        write("worker/Dockerfile", "FROM debian\nCOPY install.sh /\nRUN ./install.sh\n");
        write("worker/build.sh", "./install.sh\n");
        assertThat(use()).isEmpty();
    }

    @Test
    void takesNoUseByAScriptThatChangesToo() throws IOException {
        write("app/docker/all.sh", "./install.sh\n");
        assertThat(use("docker/all.sh", "docker/install.sh")).isEmpty();
        assertThat(use("docker/install.sh")).isPresent();
    }
}
