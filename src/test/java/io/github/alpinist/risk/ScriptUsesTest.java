package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptUsesTest {
    @TempDir
    private Path repository;

    private void write(String path, String text) throws IOException {
        Path file = repository.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<String> use(String... changed) throws IOException {
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
        "dev/setup.sh, '\"$ROOT/app/docker/install.sh\" --dev'",
        "bin/setup, sudo app/docker/install.sh",
        ".devcontainer/devcontainer.json, '  \"postCreateCommand\": \"./app/docker/install.sh\",'",
        "app/README.md, sudo ./docker/install.sh",
        "app/README.md, 'Run [it](docker/install.sh) first.'",
        "README.md, curl -fsSL https://raw.example.org/me/it/main/app/docker/install.sh | sh",
        "setup.py, 'subprocess.run([\"app/docker/install.sh\"])'",
        "bin/all, echo $(./app/docker/install.sh)",
        ".github/workflows/lint.yml, '      - run: shellcheck app/docker/install.sh && sudo ./app/docker/install.sh'"
    })
    void findsWhatElseRunsAScript(String file, String line) throws IOException {
        write(file, "first\n" + line + "\n");
        assertThat(use()).contains(file + ":2 uses it too");
    }

    @ParameterizedTest
    @CsvSource({
        ".github/workflows/ci.yml, '      - app/docker/install.sh'",
        ".github/workflows/lint.yml, '      - run: shellcheck app/docker/install.sh'",
        "Makefile, '# app/docker/install.sh makes the image'",
        "Makefile, '\tcurl -fsSL https://example.org/install.sh | sh'",
        "Makefile, '\tsh app/docker/uninstall.sh docker/install.sh.in'",
        "other/Dockerfile, RUN other/scripts/install.sh",
        "README.md, see https://example.org/app/docker/install.sh",
        "bin/lint, true; shfmt -d app/docker/install.sh",
        "CHANGELOG.md, app/docker/install.sh is faster",
        ".gitattributes, app/docker/install.sh eol=lf",
        "yarn.lock, app/docker/install.sh",
        "vendor/all.sh, app/docker/install.sh"
    })
    void seesThatOthersOnlyNameItOrMeanAnother(String file, String line) throws IOException {
        write(file, line + "\n");
        assertThat(use()).isEmpty();
    }

    @Test
    void seesThatAnotherFileOfTheNameIsMeant() throws IOException {
        write("worker/install.sh", "apt-get install -y curl\n");
        write("worker/Dockerfile", "FROM debian\nCOPY install.sh /\nRUN ./install.sh && /install.sh\n");
        write("worker/build.sh", "./install.sh\n");
        assertThat(use()).isEmpty();
    }

    @Test
    void takesNoUseByAScriptThatChangesToo() throws IOException {
        write("app/docker/all.sh", "./install.sh\n");
        assertThat(use("docker/all.sh", "docker/install.sh")).isEmpty();
        assertThat(use("docker/install.sh")).isPresent();
    }

    @Test
    void takesWhatCannotBeLookedAtForAUse() throws IOException {
        write("Makefile", "all:\n");
        write("Dockerfile", "FROM debian\n");
        ScriptUses uses = new ScriptUses(repository, "Dockerfile", "");
        assertThat(uses.use("one.sh", Set.of("one.sh"))).isEmpty();
        Files.delete(repository.resolve("Makefile"));
        assertThat(uses.use("two.sh", Set.of("two.sh")))
                .contains("Makefile could not be looked at, and may use it too");
    }

    @Test
    void doesNotLookAtWhatIsLargerThanOneMebibyte() throws IOException {
        write("data.json", "app/docker/install.sh " + " ".repeat(1 << 20));
        assertThat(use()).isEmpty();
    }

    /** Takes a second; with the cube of the length it would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"$", "(", "/", "./", "$install.sh", "x install.sh.in ", "-/install.sh ", "//install.sh "})
    void looksAtAMebibyteOfTheWorstCharactersInATimeThatGrowsWithThem(String worst) throws IOException {
        write("all.sh", worst.repeat((1 << 20) / worst.length() - 1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> use());
    }
}
