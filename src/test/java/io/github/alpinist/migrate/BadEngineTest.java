package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What engines, builds and tests can do to a run: each with its exit code, what is said of it, and what would help. */
class BadEngineTest {
    @TempDir
    Path folder;

    @Test
    void anEngineThatIsAbsent() throws IOException {
        assertStopped(
                SmallMove.in(folder).migrate(() -> SmallMove.engine("unix:///nowhere/docker.sock")),
                Failure.ENGINE,
                "The container engine at unix:///nowhere/docker.sock (DOCKER_HOST) cannot be reached",
                "Start the engine");
    }

    @Test
    void anEngineThatIsTooOld() throws IOException {
        HttpServer old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] version = "{\"Version\":\"1.12.6\",\"ApiVersion\":\"1.24\",\"Os\":\"linux\",\"Arch\":\"amd64\"}"
                .getBytes(StandardCharsets.UTF_8);
        old.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, version.length);
            exchange.getResponseBody().write(version);
            exchange.close();
        });
        old.start();
        try {
            String address = "tcp://127.0.0.1:" + old.getAddress().getPort();
            assertStopped(
                    SmallMove.in(folder).migrate(() -> SmallMove.engine(address)),
                    Failure.ENGINE,
                    "is too old: version 1.12.6 speaks API 1.24, and 1.40 is needed",
                    "Upgrade it");
        } finally {
            old.stop(0);
        }
    }

    @Test
    @Tag("engine")
    void aBuildThatFailsNamesItsVariantItsLineAndTheEndOfItsLog() throws IOException {
        AlpinistException error = assertStopped(
                migrate("FROM debian:bookworm-slim\nRUN useradd me; \\\n  echo the last words && exit 7\n"),
                Failure.BUILD,
                "Dockerfile:2",
                "Read the step's output");

        assertThat(error)
                .hasMessageMatching("(?s)The (original|alpine) variant: .*")
                .hasMessageContaining("exit code: 7");
    }

    @Test
    @Tag("engine")
    void testsThatFailSayOnWhichVariant() throws IOException {
        assertStopped(
                migrate("FROM debian:bookworm-slim\nRUN : > /made\n"),
                Failure.TESTS,
                "The tests already fail on the original image: sh tests",
                "Make them pass there first");
    }

    @Test
    @Tag("engine")
    void testsThatHangRunOutOfTheirTime() throws IOException {
        SmallMove move = SmallMove.in(folder);
        Files.writeString(folder.resolve("tests"), "echo asleep; sleep 600\n");

        try (Engine engine = SmallMove.engine()) {
            assertStopped(
                    move.migrator(TestEngine::connected, Duration.ofSeconds(15)).migrate(),
                    Failure.TIMEOUT,
                    "asleep",
                    "--timeout");
            assertThat(new Leftovers(engine).of(move.run())).isEmpty();
        }
    }

    @Test
    @Tag("engine")
    void anImageThatCannotBeHad() throws IOException {
        assertStopped(
                migrate("FROM debian:bookworm-slim\nCOPY --from=localhost:1/gone:1 /a /b\n"),
                Failure.BUILD,
                "The image localhost:1/gone:1 is not on the engine and cannot be pulled",
                "--image-map");
    }

    private Finished migrate(String dockerfile) throws IOException {
        SmallMove move = SmallMove.in(folder);
        Files.writeString(folder.resolve("Dockerfile"), dockerfile);
        try (Engine engine = SmallMove.engine()) {
            Finished finished = move.migrate(TestEngine::connected);
            assertThat(new Leftovers(engine).of(move.run())).isEmpty();
            return finished;
        }
    }

    private AlpinistException assertStopped(Finished finished, Failure failure, String message, String remedy) {
        AlpinistException error = finished.error().orElseThrow();
        assertThat(error).hasMessageContaining(message);
        assertThat(error.failure()).as(error.getMessage()).isEqualTo(failure);
        assertThat(error.remedy()).contains(remedy);
        assertThat(folder.resolve(".alpinist/alpine.patch")).doesNotExist();
        assertThat(folder.resolve(".alpinist").toFile().list((parent, name) -> name.endsWith(".part")))
                .isEmpty();
        return error;
    }
}
