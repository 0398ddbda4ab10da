package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SmokeRunTest {
    private static final String ANSWERS = """
            #!/bin/sh
            read -r method path version
            while read -r header && [ ${#header} -gt 1 ]; do
              case $header in Host:*) host=$header ;; esac
            done
            case $path in
              /old) printf 'HTTP/1.1 302 Found\\r\\nLocation: http://elsewhere.example/\\r\\nContent-Length: 0\\r\\n\\r\\n' ;;
              /broken) printf 'HTTP/1.1 500 Oh\\r\\n\\r\\nit is broken\\n' ;;
              /token) printf 'HTTP/1.1 200 OK\\r\\n\\r\\n%s %s\\n' "$TOKEN" "$host" ;;
              /rows) printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'; nc kept 7000 </dev/null ;;
              /garbage) echo 'SSH-2.0-not-http' ;;
              *) printf 'HTTP/1.1 200 OK\\r\\n\\r\\nok\\n' ;;
            esac
            """;

    @TempDir
    Path context;

    private EngineUnderTest tested;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connect();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void requestsAreAnsweredByAProgramOfAnotherUserThatTakesItsTime() throws IOException {
        String image = program("EXPOSE 9000 8080", "USER 1234", serving("sleep 2; "));

        assertThat(smoke(image, 60, "/", "/old", "/old 302", ":8080/ 200", "/broken 500"))
                .allMatch(Check::passed)
                .extracting(check -> check.code().orElseThrow())
                .containsExactly(200, 302, 302, 200, 500);
    }

    @Test
    void anotherStatusThanTheOneAskedForFails() throws IOException {
        String image = program("EXPOSE 8080", serving(""));

        List<Check> checks = smoke(image, 3, "/ 404", "/broken", "/old 200");

        assertThat(checks)
                .extracting(Check::summary)
                .containsExactly("/ 404: answered 200", "/broken: answered 500", "/old 200: answered 302");
        assertThat(checks.get(1).lastLines()).contains("it is broken");
    }

    @Test
    void theProgramHasItsVariablesAndIsSpokenToAsLocalhost() throws IOException {
        String image = program("EXPOSE 8080", serving(""));

        assertThat(smoke(image, 60, "/token").get(0).lastLines())
                .anyMatch(line -> line.matches("s3cret Host: localhost:8080.*"));
    }

    @Test
    void aProgramThatDiesAtOnceFailsItsRequestsWithItsLastWords() throws IOException {
        String image = program("EXPOSE 8080", "CMD echo cannot open shared library; exit 127");

        assertThat(smoke(image, 60, "/", "/more")).allSatisfy(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(check.code()).isEmpty();
            assertThat(check.lastLines()).contains("cannot open shared library");
        });
    }

    @Test
    void aProgramThatCannotBeStartedFailsItsRequests() throws IOException {
        String image = program("EXPOSE 8080", "ENTRYPOINT [\"/nowhere/program\"]");

        Check check = smoke(image, 60, "/").get(0);

        assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(check.lastLines()).anyMatch(line -> line.contains("/nowhere/program"));
    }

    @Test
    void aProgramThatDoesNotAnswerRunsOutOfTime() throws IOException {
        String image = program("EXPOSE 8080", "CMD echo up; exec sleep 300");

        Check check = smoke(image, 2, "/").get(0);

        assertThat(check.verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(check.lastLines()).contains("up");
    }

    @Test
    void whatIsNotHttpIsNoAnswer() throws IOException {
        String image = program("EXPOSE 8080", serving(""));

        assertThat(smoke(image, 2, "/garbage").get(0).code()).isEmpty();
    }

    @Test
    void aPortMustBeNamedWhereNoneIsExposed() throws IOException {
        String image = program(serving(""));

        assertThat(smoke(image, 60, ":8080/")).allMatch(Check::passed);
        assertThatThrownBy(() -> smoke(image, 60, "/"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("exposes no TCP port");
    }

    @Test
    void aVariantWithoutBusyBoxIsToldThatItCannotSpeak() throws IOException {
        String image = program("EXPOSE 8080", serving(""));
        String without = program("RUN rm /bin/busybox");

        assertThatThrownBy(() -> smoke(image, without, 60, "/"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("has no /bin/busybox");
    }

    @Test
    void whatTestsLeaveInAServiceIsInNoAnswer() throws IOException {
        String image = program("EXPOSE 8080", serving(""));
        Suite suite = suite(60, List.of("nc kept 7001 </dev/null"), List.of(keptRows()), "/rows");

        Outcome outcome = new Verifier(tested.engine(), suite, tested.labels(), tested.smallImage(), text -> text)
                .verify(image, Optional.empty(), LogSink.NONE);

        assertThat(outcome.checks()).allMatch(Check::passed);
        assertThat(outcome.smoke("/rows").flatMap(Check::answer).orElseThrow().parts())
                .containsExactly(Map.entry("line 1", "first"));
    }

    @Test
    void nothingIsLeftAfterwards() throws IOException {
        String image = program("EXPOSE 8080", serving(""));

        smoke(image, 60, "/");

        assertThat(tested.engine().owned(label(), Optional.of(tested.run())))
                .allMatch(owned -> owned.kind().name().equals("IMAGE"));
    }

    private String program(String... dockerfile) throws IOException {
        Files.writeString(context.resolve("answers"), ANSWERS);
        String[] lines = Stream.concat(Stream.of("COPY --chmod=755 answers /srv/answers"), Stream.of(dockerfile))
                .toArray(String[]::new);
        String name = "smoke-" + Math.floorMod(List.of(lines).hashCode(), 100_000);
        return tested.engine()
                .build(tested.build(context, name, lines), LogSink.NONE)
                .id();
    }

    private static String serving(String before) {
        return "CMD " + before + "exec nc -lk -p 8080 -e /srv/answers";
    }

    private List<Check> smoke(String image, int readyWithin, String... requests) {
        return smoke(image, image, readyWithin, requests);
    }

    private List<Check> smoke(String image, String client, int readyWithin, String... requests) {
        Suite suite = suite(readyWithin, List.of(), List.of(), requests);
        try (Surroundings surroundings =
                Surroundings.start(tested.engine(), suite.needs(), tested.labels(), client, LogSink.NONE)) {
            return new SmokeRun(
                            tested.engine(),
                            suite,
                            surroundings,
                            new AnswerReader(SmokeIgnore.NOTHING, text -> text, Clock.systemUTC()))
                    .run(image, Optional.empty(), LogSink.NONE);
        }
    }

    private Suite suite(int readyWithin, List<String> tests, List<Service> services, String... requests) {
        return new Suite(
                context,
                List.of(),
                tests,
                List.of(),
                List.of(),
                Stream.of(requests).map(SmokeRequest::parse).toList(),
                SmokeIgnore.NOTHING,
                new Needs(services, Map.of("TOKEN", "s3cret"), List.of(), Duration.ofSeconds(readyWithin)),
                Duration.ofMinutes(1));
    }

    /** Tells its rows at one port, and gets one more by whoever calls the other. */
    private Service keptRows() {
        String command = "mkdir /rows; touch /rows/first; nc -lk -p 7001 -e touch /rows/second &"
                + " exec nc -lk -p 7000 -e ls /rows";
        return new Service(
                "kept",
                List.of(),
                tested.smallImage(),
                Optional.empty(),
                Optional.of(List.of("sh", "-c", command)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(7000),
                Map.of(),
                false);
    }

    private String label() {
        return tested.labels().keySet().iterator().next();
    }
}
