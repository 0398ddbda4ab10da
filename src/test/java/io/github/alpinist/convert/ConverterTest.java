package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConverterTest {
    private static Conversion convert(String text, String... acceptedState) {
        return new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.empty(), List.of(acceptedState))
                .convert(Dockerfile.parse(Source.of("Dockerfile", text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "FROM debian\0", "ARG A=1\nRUN make\n"})
    void refusesWhatIsNoDockerfile(String text) {
        assertThatThrownBy(() -> convert(text)).isInstanceOfSatisfying(AlpinistException.class, refusal -> {
            assertThat(refusal.failure()).isEqualTo(Failure.INPUT);
            assertThat(refusal.remedy()).isNotBlank();
        });
    }

    @Test
    void refusesAFileOverOneMegabyte() {
        assertThatThrownBy(() -> convert("FROM debian\n#" + "x".repeat(1 << 20)))
                .hasMessageContaining("larger than 1 MB");
    }

    @Test
    void tellsWhyThereIsNothingToDo() {
        String alpine = "FROM alpine:3.20\nRUN apk add --no-cache curl\n";
        String foreign = "FROM fedora:40\nRUN dnf install -y curl\n";
        assertThat(convert(alpine).kind()).isEqualTo(Conversion.Kind.ALREADY_ALPINE);
        assertThat(convert(alpine).text()).isEqualTo(alpine);
        assertThat(convert(foreign).kind()).isEqualTo(Conversion.Kind.NOT_DEBIAN);
        assertThat(convert(foreign).text()).isEqualTo(foreign);
    }

    @Test
    void saysOfEachChangeWhatBecameOfAPackage() {
        List<Change> changes = convert("FROM debian:12\nRUN apt-get update && apt-get install -y libsqlite3-0\n")
                .changes();
        assertThat(changes)
                .anySatisfy(change -> assertThat(change.message()).startsWith("libsqlite3-0 is sqlite-libs on Alpine"));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres:16, postgres",
        "docker.io/library/postgres:16, postgres",
        "mirror.example/library/postgres:16, postgres",
        "postgis/postgis:16-3.4, postgres",
        "redis:7, redis",
        "valkey/valkey:8, valkey",
        "rabbitmq:3, rabbitmq",
        "influxdb:2, influxdb",
        "wordpress:6-fpm, wordpress"
    })
    void stopsAtAnImageThatHoldsStateUntilItIsConfirmed(String image, String software) {
        String text = "FROM " + image + "\n";
        Conversion stopped = convert(text);
        Conversion confirmed = convert(text, software);
        assertThat(stopped.findings())
                .filteredOn(finding -> finding.rule().equals("holds-state"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isBlocker()).isTrue();
                    assertThat(finding.remedy()).endsWith("accept-state: " + software);
                });
        assertThat(convert(text, "another").blocked()).isTrue();
        assertThat(confirmed.blocked()).isFalse();
        assertThat(confirmed.findings()).extracting(Finding::rule).contains("holds-state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql:8", "mariadb:11", "mongo:7", "cassandra:5", "neo4j:5", "bitnami/postgresql:16"})
    void keepsAnImageThatHoldsStateAndHasNoAlpineVariantWhateverIsConfirmed(String image) {
        String text = "FROM " + image + "\n";
        assertThat(convert(text, "mysql", "mariadb", "mongo", "cassandra", "neo4j", "postgres")
                        .blocked())
                .isTrue();
    }
}
