package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationFileTest {
    @Test
    void everyKeyIsRead() {
        Configuration read = ConfigurationFile.parse("""
                enabled: false
                file: docker/Dockerfile
                context: .
                build-arg: {VERSION: 3}
                target: runtime
                platform: linux/amd64
                test: [sh tests/run.sh, "true"]
                test-copy: tests
                test-setup: []
                test-report: build/**/*.xml
                smoke: [/, ":8080/health 204"]
                smoke-ignore: [header x-node, 'id=\\d+']
                ready-within: 90s
                service: {db: "postgres:16"}
                compose: compose.yml
                env-file: tests/env
                accept-state: postgres
                alpine: "3.22"
                catalog: tables
                min-saving: 12.5
                timeout: 20m
                runtime-need: [git, libpq.so.5]
                keep-files: headers
                aggressive: true
                max-probes: 9
                fallback: [gcompat, previous-release]
                max-test-slowdown: 30
                max-start-slowdown: 40.5
                max-build-slowdown: 300
                max-memory-growth: 10
                measure: 7
                measure-within: 5m
                measure-build: true
                ready-line: listening on .*
                bandwidth: 100Mbit/s
                """);

        assertThat(read.enabled()).isFalse();
        assertThat(read.settings())
                .isEqualTo(new Settings(
                        Optional.of("docker/Dockerfile"),
                        Optional.of("."),
                        Map.of("VERSION", "3"),
                        Optional.of("runtime"),
                        Optional.of("linux/amd64"),
                        new Testing(
                                List.of("sh tests/run.sh", "true"),
                                List.of("tests"),
                                List.of(),
                                List.of("build/**/*.xml"),
                                List.of("/", ":8080/health 204"),
                                List.of("header x-node", "id=\\d+"),
                                Optional.of(Duration.ofSeconds(90)),
                                Map.of("db", "postgres:16"),
                                Optional.of("compose.yml"),
                                List.of("tests/env")),
                        List.of("postgres"),
                        Optional.of("3.22"),
                        Optional.of("tables"),
                        new Thresholds(
                                Optional.of(12.5),
                                Optional.of(30.0),
                                Optional.of(40.5),
                                Optional.of(300.0),
                                Optional.of(10.0)),
                        Optional.of(Duration.ofMinutes(20)),
                        new PruneChoices(
                                List.of("git", "libpq.so.5"), List.of("headers"), Optional.of(true), Optional.of(9)),
                        List.of(Fallback.PREVIOUS_RELEASE, Fallback.GCOMPAT),
                        new MeasureChoices(
                                Optional.of(7),
                                Optional.of(Duration.ofMinutes(5)),
                                Optional.of(true),
                                Optional.of("listening on .*"),
                                Optional.of(100_000_000L))));
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(ConfigurationFile.parse("# nothing\n")).isEqualTo(Configuration.ABSENT);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertThatThrownBy(() -> ConfigurationFile.parse("min-savings: 3"))
                .isInstanceOfSatisfying(AlpinistException.class, refused -> {
                    assertThat(refused).hasMessageContaining("unknown key 'min-savings'");
                    assertThat(refused.remedy()).contains("'min-saving'");
                });
    }

    @ParameterizedTest
    @CsvSource({"image-map", "engine", "token", "api", "propose", "secret", "apk-index", "apk-keys"})
    void whatTheRepositoryMayNotChooseIsRefused(String key) {
        assertThatThrownBy(() -> ConfigurationFile.parse(key + ": x"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("'" + key + "' is not the repository's to choose");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2] | not a mapping",
                "min-saving: much | must be a number",
                "enabled: perhaps | must be true or false",
                "timeout: 20 | must be a time",
                "max-probes: 0 | must be a whole number above 0",
                "fallback: wine | 'fallback' knows no 'wine'",
                "test: {a: b} | must be a text",
                "'a: b: c' | not valid YAML",
                "'test: [' | not valid YAML",
                "'file: a\nfile: b' | not valid YAML",
            })
    void whatCannotBeMeantIsRefused(String yaml, String message) {
        assertThatThrownBy(() -> ConfigurationFile.parse(yaml))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining(message);
    }
}
