package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a repository gets that means harm to whoever runs Alpinist on it. */
class HostileRepositoryTest {
    private static final String TOKEN = "canary-of-the-forge";
    private static final String REGISTRY = "canary-of-the-registry";
    private static final String HOST_FILE = "canary-in-a-file";
    private static final String ARGUMENT = "canary-in-an-argument";
    private static final Pattern CI_COMMAND = Pattern.compile("(?m)^\\s*::|##\\[|##vso\\[");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u202e&&[^\\n\\t]]");

    @TempDir
    Path outside;

    @TempDir
    Path repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: x",
                "secret: [id=x]",
                "engine: tcp://mirror.example",
                "api: https://mirror.example",
                "image-map: {alpine: mirror.example/alpine}",
                "propose: github",
                "keep: true",
                "fresh: true",
                "build-arg: [GITHUB_TOKEN]",
                "file: ../Dockerfile",
                "context: ..",
                "context: out",
                "apk-index: https://mirror.example/alpine",
                "catalog: https://mirror.example/tables",
                "catalog: ../tables",
                "catalog: out"
            })
    void itsConfigurationMayNotAskForThat(String line) throws IOException {
        Files.createSymbolicLink(repository.resolve("out"), outside);
        Files.writeString(repository.resolve("Dockerfile"), "FROM debian:bookworm-slim\n");
        Files.writeString(repository.resolve(ConfigurationFile.NAME), line + "\n");

        Ran ran = alpinist("build");

        assertThat(ran.code()).as(ran.said()).isEqualTo(Failure.INPUT.exitCode());
        assertThat(ran.said()).contains("help: ");
    }

    @Test
    void deepNestingInItsConfigurationIsRefused() throws IOException {
        Files.writeString(repository.resolve(ConfigurationFile.NAME), "[".repeat(500_000));

        assertThatThrownBy(() -> ConfigurationFile.read(repository))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.INPUT));
    }

    @Test
    @Tag("engine")
    void itsBuildsAndTestsGetNoTokenNoFileOfTheHostAndNoSocket() throws IOException {
        copyFixture();
        Git git = Git.init(repository);
        git.run("add", "--force", ".");
        String record = Files.readString(repository.resolve(".alpinist/migration.json"));

        Ran ran = alpinist(migration());

        assertThat(ran.said()).contains("Leaving .alpinist/migration.json aside");
        assertThat(ran.said()).contains("the password is ***");
        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(ran.said()).doesNotContain("FOUND");
        assertThat(ran.said()).doesNotContainPattern(CI_COMMAND).doesNotContainPattern(CONTROL);
        assertThat(Files.readString(repository.resolve(".alpinist/migration.json")))
                .isNotEqualTo(record);
        for (Path file : filesOfTheRun()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(TOKEN, REGISTRY, HOST_FILE, ARGUMENT);
        }
        assertThat(ran.said()).doesNotContain(TOKEN, REGISTRY, HOST_FILE, ARGUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--network=host", "--security=insecure"})
    @Tag("engine")
    void itsBuildMayNotLeaveItsContainer(String flag) throws IOException {
        Files.writeString(
                repository.resolve("Dockerfile"), "FROM debian:bookworm-slim\nRUN " + flag + " id; echo got out\n");

        Ran ran = alpinist(migration());

        assertThat(ran.code()).as(ran.said()).isEqualTo(Failure.BUILD.exitCode());
        assertThat(ran.said().lines()).noneMatch(line -> line.endsWith("| got out"));
    }

    private static String[] migration() {
        Ground ground = Ground.all().findFirst().orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("migrate", "--no-check-tags", "--alpine", ground.release()));
        arguments.addAll(List.of("--test", "sh hostile/look.sh test", "--build-arg", "PASSWORD"));
        try (Engine engine = TestEngine.connected()) {
            ground.mapped(engine).forEach(entry -> arguments.addAll(List.of("--image-map", entry)));
        }
        return arguments.toArray(String[]::new);
    }

    /** The program in a process of its own, whose environment holds what must not leak. */
    private Ran alpinist(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.alpinist.cli.Main"));
        command.addAll(List.of(arguments));
        Path output = outside.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GITHUB_TOKEN", TOKEN,
                        "DOCKER_CONFIG", outside.toString(),
                        "PASSWORD", ARGUMENT));
        Files.writeString(
                outside.resolve("config.json"),
                "{\"auths\": {\"registry.example\": {\"auth\": \"" + REGISTRY + "\"}}}");
        try {
            Process process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Ran(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void copyFixture() throws IOException {
        Path fixture = Path.of("src/test/resources/e2e/hostile");
        Files.copy(fixture.resolve("Dockerfile"), repository.resolve("Dockerfile"));
        Files.createDirectory(repository.resolve("hostile"));
        Files.copy(fixture.resolve("hostile/look.sh"), repository.resolve("hostile/look.sh"));
        Files.writeString(repository.resolve("\u001b[2J::error::x"), "a name that steers a terminal");
        Path secret = Files.writeString(outside.resolve("secret"), HOST_FILE);
        Files.createSymbolicLink(repository.resolve("stolen"), secret);
        Files.createDirectory(repository.resolve(".alpinist"));
        Files.writeString(repository.resolve(".alpinist/migration.json"), "{\"schema\": 1, \"run\": \"forged\"}");
    }

    private List<Path> filesOfTheRun() throws IOException {
        try (Stream<Path> files = Files.walk(repository.resolve(".alpinist"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private record Ran(int code, String said) {}
}
