package io.github.alpinist.lookup;

import static io.github.alpinist.lookup.FakeRegistry.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.FakeRegistry.Behaviour;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RegistryLookupTest {
    private static final Login LOGIN = new Login.Password("climber", "secret");
    private static final String BASIC = "Basic Y2xpbWJlcjpzZWNyZXQ=";

    private final Lookup lookup = new RegistryLookup(Logins.NONE);

    @Test
    void anImageIsThereOrNot() {
        try (FakeRegistry registry = FakeRegistry.having("team/base:1")) {
            assertThat(lookup.image(registry.host() + "/team/base:1")).isEqualTo(Answer.exists(registry.host()));
            assertThat(lookup.image(registry.host() + "/team/base:2")).isEqualTo(Answer.missing(registry.host()));
            assertThat(registry.asked())
                    .containsExactly(
                            "HEAD /v2/team/base/manifests/1",
                            "HEAD /v2/team/base/manifests/2",
                            "GET /v2/team/base/manifests/2");
        }
    }

    @Test
    void aQuestionIsAskedOnce() {
        try (FakeRegistry registry = FakeRegistry.having("base:1")) {
            lookup.image(registry.host() + "/base:1");
            lookup.image(registry.host() + "/base:1");

            assertThat(registry.asked()).hasSize(1);
        }
    }

    @Test
    void aRegistryThatWantsATokenIsGivenOneThatHoldsForAllTagsOfARepository() {
        try (FakeRegistry registry = new FakeRegistry(RegistryLookupTest::withToken)) {
            assertThat(lookup.image(registry.host() + "/base:1").kind()).isEqualTo(Answer.Kind.EXISTS);
            assertThat(lookup.image(registry.host() + "/base:2").kind()).isEqualTo(Answer.Kind.MISSING);
            assertThat(registry.asked())
                    .containsExactly(
                            "HEAD /v2/base/manifests/1",
                            "GET /token?account=x&service=test&scope=repository%3Abase%3Apull",
                            "HEAD /v2/base/manifests/1 Bearer open.sesame",
                            "HEAD /v2/base/manifests/2 Bearer open.sesame",
                            "GET /v2/base/manifests/2 Bearer open.sesame");
        }
    }

    @Test
    void aLoginIsShownToTheTokenServiceAlone() {
        try (FakeRegistry registry = new FakeRegistry(RegistryLookupTest::withToken)) {
            Lookup known = new RegistryLookup(image -> Optional.of(LOGIN));

            assertThat(known.image(registry.host() + "/base:1").kind()).isEqualTo(Answer.Kind.EXISTS);
            assertThat(registry.asked())
                    .filteredOn(line -> line.contains(BASIC))
                    .singleElement()
                    .asString()
                    .startsWith("GET /token?");
        }
    }

    private static void withToken(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/token")) {
            send(exchange, 200, "{\"token\":\"open.sesame\"}");
        } else if ("Bearer open.sesame".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            FakeRegistry.manifest(exchange, List.of("base:1"));
        } else {
            String realm = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/token?account=x";
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer realm=\"" + realm + "\",service=\"test\"");
            send(exchange, 401, "");
        }
    }

    @Test
    void aRegistryThatWantsNoLoginIsShownNone() {
        try (FakeRegistry registry = FakeRegistry.having("base:1")) {
            new RegistryLookup(image -> Optional.of(LOGIN)).image(registry.host() + "/base:1");

            assertThat(registry.asked()).containsExactly("HEAD /v2/base/manifests/1");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void anImageThatIsNotShownIsNotCalledMissingAndOthersAreAskedFor(int status) {
        try (FakeRegistry registry = new FakeRegistry(exchange -> send(exchange, status, ""))) {
            assertThat(lookup.image(registry.host() + "/base:1").kind()).isEqualTo(Answer.Kind.NOT_REACHABLE);
            lookup.image(registry.host() + "/base:2");

            assertThat(registry.asked()).hasSize(2);
        }
    }

    static Stream<Arguments> noRegistries() {
        return Stream.of(
                behaviour("it answers with status 500", exchange -> send(exchange, 500, "oops")),
                behaviour("it answers with status 503", exchange -> send(exchange, 503, "")),
                behaviour("it was asked too often (status 429)", exchange -> send(exchange, 429, "")),
                behaviour("it does not answer as a registry", exchange -> send(exchange, 404, "<h1>Not Found</h1>")),
                behaviour("it does not answer as a registry", exchange -> send(exchange, 200, "<h1>Log in first</h1>")),
                behaviour("it answers with status 302", RegistryLookupTest::redirect),
                behaviour("it gives no answer that could be read", HttpExchange::close),
                behaviour("it names no token service that could be trusted", exchange -> {
                    exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer realm=\"file:///etc/passwd\"");
                    send(exchange, 401, "");
                }));
    }

    private static Arguments behaviour(String reason, Behaviour behaviour) {
        return Arguments.of(reason, behaviour);
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        send(exchange, 302, "");
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("noRegistries")
    void whatDoesNotAnswerAsARegistryIsNotAskedAgain(String reason, Behaviour behaviour) {
        try (FakeRegistry registry = new FakeRegistry(behaviour)) {
            Answer answer = lookup.image(registry.host() + "/base:1");
            int asked = registry.asked().size();

            assertThat(answer).isEqualTo(Answer.notReachable(registry.host(), reason));
            assertThat(lookup.image(registry.host() + "/other:2")).isEqualTo(answer);
            assertThat(registry.asked()).hasSize(asked).noneMatch(line -> line.contains("elsewhere"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\0\0\0\0\0\n\n\n\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
            })
    void garbageIsNoAnswer(String garbage) throws IOException, InterruptedException {
        try (ServerSocket server = saying(garbage)) {
            assertThat(lookup.image("127.0.0.1:" + server.getLocalPort() + "/base:1")
                            .kind())
                    .isEqualTo(Answer.Kind.NOT_REACHABLE);
        }
    }

    @Test
    void wherePortsAreClosedThereIsNoConnection() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertThat(lookup.image("127.0.0.1:" + port + "/base:1"))
                .isEqualTo(Answer.notReachable("127.0.0.1:" + port, "there is no connection to it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "HTTP/1.1 404 Not Found\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{",
            })
    void aRegistryThatHangsIsLeftAndNoOtherIsWaitedForAfterIt(String beginning)
            throws IOException, InterruptedException {
        Lookup hasty = new RegistryLookup(Logins.NONE, Duration.ofMillis(500));
        try (ServerSocket hanging = saying(beginning);
                FakeRegistry other = FakeRegistry.having("base:1")) {
            String host = "127.0.0.1:" + hanging.getLocalPort();

            assertThat(hasty.image(host + "/base:1").kind()).isEqualTo(Answer.Kind.NOT_REACHABLE);
            assertThat(hasty.image(other.host() + "/base:1"))
                    .isEqualTo(
                            Answer.notReachable(other.host(), "other registries did not answer, so it was not asked"));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void anInterruptEndsTheWait() throws IOException, InterruptedException {
        try (ServerSocket hanging = saying("")) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> lookup.image("127.0.0.1:" + hanging.getLocalPort() + "/base:1"))
                    .isInstanceOfSatisfying(
                            AlpinistException.class,
                            error -> assertThat(error.failure()).isEqualTo(Failure.INTERRUPTED));
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aLoginThatCannotBeHadIsAReasonNotAnError() {
        try (FakeRegistry registry = new FakeRegistry(RegistryLookupTest::withToken)) {
            Lookup broken = new RegistryLookup(image -> {
                throw new AlpinistException(Failure.ENGINE, "The helper is gone.", "Repair it.");
            });

            assertThat(broken.image(registry.host() + "/base:1"))
                    .isEqualTo(Answer.notReachable(registry.host(), "The helper is gone."));
        }
    }

    @Test
    void whatIsNoNameIsAskedOfNobody() {
        assertThat(lookup.image("mirror.example/a b:1").kind()).isEqualTo(Answer.Kind.NOT_REACHABLE);
    }

    /** A server that says this to whoever connects, and then neither reads nor closes. */
    private static ServerSocket saying(String text) throws IOException, InterruptedException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        CountDownLatch ready = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            ready.countDown();
            try {
                while (true) {
                    Socket connection = server.accept();
                    OutputStream out = connection.getOutputStream();
                    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                    out.flush();
                }
            } catch (IOException e) {
                // the test has ended
            }
        });
        thread.setDaemon(true);
        thread.start();
        ready.await();
        return server;
    }
}
