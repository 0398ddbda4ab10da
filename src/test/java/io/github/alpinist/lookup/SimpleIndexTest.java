package io.github.alpinist.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SimpleIndexTest {
    private static final String ANSWER = """
            {"meta": {"api-version": "1.1"}, "name": "bcrypt", "files": [
              {"filename": "bcrypt-4.2.0.tar.gz", "hashes": {"sha256": "AB12"}, "yanked": false},
              {"filename": "bcrypt-4.1.0.tar.gz", "hashes": {}, "yanked": "broken"},
              {"filename": null}, "no file"]}
            """;

    @Test
    void theFilesOfAProjectAreRead() {
        try (FakeRegistry server = new FakeRegistry(exchange -> answer(exchange, ANSWER))) {
            PythonFiles files = index(server).files(List.of("bcrypt"));

            assertThat(files.silence()).isEmpty();
            assertThat(files.of("bcrypt"))
                    .contains(List.of(
                            new PythonFile("bcrypt-4.2.0.tar.gz", "ab12", false),
                            new PythonFile("bcrypt-4.1.0.tar.gz", "", true)));
        }
    }

    @Test
    void eachProjectIsAskedForOnce() {
        try (FakeRegistry server = new FakeRegistry(exchange -> answer(exchange, ANSWER))) {
            PythonIndex index = index(server);
            index.files(List.of("bcrypt", "bcrypt"));
            index.files(List.of("bcrypt"));

            assertThat(server.asked()).containsExactly("GET /simple/bcrypt/");
        }
    }

    @Test
    void aProjectThatIsNotThereHasNoFiles() {
        try (FakeRegistry server = new FakeRegistry(exchange -> FakeRegistry.send(exchange, 404, "no"))) {
            assertThat(index(server).files(List.of("bcrypt")).of("bcrypt")).contains(List.of());
        }
    }

    @Test
    void aNameThatIsNoneIsNotAskedFor() {
        try (FakeRegistry server = new FakeRegistry(exchange -> answer(exchange, ANSWER))) {
            index(server).files(List.of("../admin", "Bcrypt", "a?b=c", "x".repeat(101), ""));

            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void anIndexThatRefusesIsNotAskedAgain() {
        try (FakeRegistry server = new FakeRegistry(exchange -> FakeRegistry.send(exchange, 503, ""))) {
            PythonIndex index = index(server);

            assertThat(index.files(List.of("bcrypt")).silence())
                    .contains("127.0.0.1 did not answer: it answers with status 503");
            assertThat(index.files(List.of("numpy")).of("numpy")).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void aPageForBrowsersIsNoAnswer() {
        try (FakeRegistry server = new FakeRegistry(exchange -> FakeRegistry.send(exchange, 200, "<html>"))) {
            assertThat(index(server).files(List.of("bcrypt")).silence())
                    .contains("127.0.0.1 did not answer: it does not speak the JSON of PEP 691");
        }
    }

    @Test
    void oneAnswerThatCannotBeReadLeavesTheOthers() {
        try (FakeRegistry server = new FakeRegistry(
                exchange -> answer(exchange, exchange.getRequestURI().getPath().contains("bcrypt") ? ANSWER : "[[{"))) {
            PythonFiles files = index(server).files(List.of("numpy", "bcrypt"));

            assertThat(files.of("numpy")).isEmpty();
            assertThat(files.of("bcrypt")).isPresent();
            assertThat(files.silence())
                    .contains("127.0.0.1 did not answer for all packages: one of its answers cannot be read");
        }
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        try (FakeRegistry server = new FakeRegistry(SimpleIndexTest::answerWithoutEnd)) {
            assertThat(index(server).files(List.of("bcrypt")).silence())
                    .contains("127.0.0.1 did not answer for all packages: one of its answers is longer than 16 MiB");
        }
    }

    @Test
    void anIndexThatIsSlowIsNotWaitedFor() {
        try (FakeRegistry server = new FakeRegistry(SimpleIndexTest::sleep)) {
            PythonIndex index = new SimpleIndex(URI.create("http://" + server.host()), Duration.ofSeconds(1));

            assertThat(index.files(List.of("a", "b", "c", "d", "e", "f")).silence())
                    .contains("127.0.0.1 did not answer: it does not answer within 1 s");
            assertThat(server.asked()).hasSize(4);
        }
    }

    @Test
    void noMoreThanThreeHundredProjectsAreAskedFor() {
        try (FakeRegistry server = new FakeRegistry(exchange -> answer(exchange, ANSWER))) {
            PythonFiles files = index(server)
                    .files(IntStream.range(0, 305).mapToObj(i -> "p" + i).toList());

            assertThat(server.asked()).hasSize(300);
            assertThat(files.of("p304")).isEmpty();
            assertThat(files.silence()).contains("127.0.0.1 is asked for 300 packages at the most");
        }
    }

    @Test
    void noneAsksNobody() {
        assertThat(SimpleIndex.at("none")).isSameAs(PythonIndex.NONE);
        assertThat(PythonIndex.NONE.files(List.of("bcrypt")).of("bcrypt")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "simple", "file:///etc", "https://", "https://me:secret@mirror.example/simple", "http://a b"
            })
    void whatIsNoAddressOfAnIndexIsRefusedWithoutBeingRepeated(String address) {
        assertThatThrownBy(() -> SimpleIndex.at(address))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.INPUT))
                .hasMessageNotContaining("secret");
    }

    private static PythonIndex index(FakeRegistry server) {
        return SimpleIndex.at("http://" + server.host() + "/simple/");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.pypi.simple.v1+json");
        FakeRegistry.send(exchange, 200, body);
    }

    private static void answerWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.pypi.simple.v1+json");
        exchange.sendResponseHeaders(200, 0);
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            exchange.getResponseBody().write(blanks);
        }
    }

    private static void sleep(HttpExchange exchange) throws IOException {
        try {
            Thread.sleep(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
