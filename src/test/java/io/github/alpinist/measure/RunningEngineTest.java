package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.report.Samples;
import io.github.alpinist.report.Unmeasured;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.SmokeIgnore;
import io.github.alpinist.verify.SmokeRequest;
import io.github.alpinist.verify.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Rounds on a real engine, over images whose programs differ in what they are measured for. */
@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RunningEngineTest {
    private static final long MEGABYTE = 1_000_000;
    private static final String ANSWER = "nc -lk -p 8080 -e /answer";

    @TempDir
    Path context;

    private final List<String> said = new ArrayList<>();
    private EngineUnderTest tested;

    @BeforeEach
    void connect() throws IOException {
        tested = EngineUnderTest.connect();
        Files.writeString(context.resolve("answer"), """
                #!/bin/sh
                while read -r line && [ ${#line} -gt 1 ]; do :; done
                printf 'HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n'
                """);
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void aStartThatIsSlowerAndMemoryThatIsMoreAreFoundByARequest() {
        Suite suite = suite(List.of(), ":8080/");
        Running.Result result = measure(
                3,
                Optional.empty(),
                target(VariantName.ORIGINAL, suite, "CMD " + ANSWER),
                target(
                        VariantName.ALPINE,
                        suite,
                        "CMD sleep 1; BIG=$(head -c 40000000 /dev/zero | tr '\\0' x); " + ANSWER + "; :"));

        assertThat(result.unmeasured()).extracting(Unmeasured::what).containsExactly("memory of the tests at its peak");
        assertThat(result.rounds()).isEqualTo(3);
        Measurement start = of(result, Quantity.START);
        assertThat(median(start, VariantName.ORIGINAL)).isBetween(50.0, 10_000.0);
        assertThat(median(start, VariantName.ALPINE))
                .isGreaterThan(1000.0)
                .isGreaterThan(median(start, VariantName.ORIGINAL));
        for (Quantity quantity : List.of(Quantity.MEMORY_SETTLED, Quantity.MEMORY_PEAK)) {
            Measurement memory = of(result, quantity);
            assertThat(median(memory, VariantName.ORIGINAL)).isBetween(0.1 * MEGABYTE, 35.0 * MEGABYTE);
            assertThat(median(memory, VariantName.ALPINE)).isGreaterThan(40.0 * MEGABYTE);
        }
    }

    @Test
    void aLineOfTheLogOutranksARequest() {
        Suite suite = suite(List.of(), ":8080/never");
        Running.Result result = measure(
                1,
                Optional.of(Pattern.compile("rea[d]y now")),
                target(VariantName.ORIGINAL, suite, "CMD sleep 1; echo it is ready now; sleep 1000"));

        Measurement start = of(result, Quantity.START);
        assertThat(start.method()).contains("ready-line");
        assertThat(median(start, VariantName.ORIGINAL)).isBetween(1000.0, 20_000.0);
        assertThat(result.unmeasured())
                .extracting(Unmeasured::what)
                .containsExactlyInAnyOrder("memory of the tests at its peak", "memory at its peak");
    }

    @Test
    void aHealthCheckIsAskedWhereThereIsNothingElse() {
        Suite suite = suite(List.of());
        Running.Result result = measure(
                1,
                Optional.empty(),
                target(
                        VariantName.ORIGINAL,
                        suite,
                        "HEALTHCHECK --interval=1h CMD test -f /tmp/up",
                        "CMD sleep 1; touch /tmp/up; sleep 1000"));

        assertThat(of(result, Quantity.START).method()).contains("HEALTHCHECK");
        assertThat(median(of(result, Quantity.START), VariantName.ORIGINAL)).isBetween(1000.0, 20_000.0);
    }

    @Test
    void whereNothingTellsTheMemoryIsMeasuredAllTheSame() {
        Running.Result result =
                measure(1, Optional.empty(), target(VariantName.ORIGINAL, suite(List.of()), "CMD sleep 1000"));

        assertThat(result.measurements()).extracting(Measurement::quantity).containsExactly(Quantity.MEMORY_SETTLED);
        assertThat(result.unmeasured())
                .filteredOn(each -> each.what().equals("time to start"))
                .extracting(Unmeasured::reason)
                .allMatch(reason -> reason.contains("ready-line"));
    }

    @Test
    void aProgramThatEndsFirstCostsItsFiguresAndNotTheRun() {
        Running.Result result = measure(
                3,
                Optional.of(Pattern.compile("ready")),
                target(VariantName.ORIGINAL, suite(List.of("true")), "CMD echo no; exit 3"));

        assertThat(result.measurements())
                .extracting(Measurement::quantity)
                .containsExactly(Quantity.TEST, Quantity.MEMORY_OF_TESTS);
        assertThat(result.unmeasured())
                .extracting(Unmeasured::reason)
                .allMatch(reason -> reason.contains("the program ended on original before it was ready"));
    }

    @Test
    void testsAreTimedWithTheirSetUpAndTheirMemoryIsSeen() {
        Suite suite = suite(List.of("test -f /set-up && sleep 1", "x=$(head -c 40000000 /dev/zero | tr '\\0' x)"));
        Running.Result result =
                measure(3, Optional.empty(), target(VariantName.ORIGINAL, suite, "USER 1234", "CMD sleep 1000"));

        assertThat(result.failed()).isEmpty();
        assertThat(result.measurements())
                .filteredOn(each -> each.quantity() == Quantity.TEST)
                .extracting(each -> each.subject().orElseThrow())
                .containsExactlyElementsOf(suite.tests());
        assertThat(median(of(result, Quantity.TEST), VariantName.ORIGINAL)).isBetween(1000.0, 20_000.0);
        assertThat(median(of(result, Quantity.MEMORY_OF_TESTS), VariantName.ORIGINAL))
                .isGreaterThan(40.0 * MEGABYTE);
    }

    @Test
    void aTestThatFailsInARoundIsToldAndTheOthersAreMeasured() {
        Running.Result result = measure(
                3, Optional.empty(), target(VariantName.ORIGINAL, suite(List.of("false", "true")), "CMD sleep 1000"));

        assertThat(result.failed())
                .singleElement()
                .matches(each -> each.check().name().equals("false"));
        assertThat(result.measurements())
                .filteredOn(each -> each.quantity() == Quantity.TEST)
                .extracting(each -> each.subject().orElseThrow())
                .containsExactly("true");
        assertThat(result.unmeasured()).extracting(Unmeasured::what).contains("time of a test: false");
    }

    @Test
    void noRoundIsBegunThatTheTimeDoesNotAllow() {
        Plan plan = new Plan(5, Duration.ofSeconds(10), Duration.ofSeconds(11), false, Optional.empty(), false);
        Running.Result result = running(plan, target(VariantName.ORIGINAL, suite(List.of("true")), "CMD sleep 1000"));

        assertThat(result.rounds()).isZero();
        assertThat(result.measurements()).isEmpty();
        assertThat(result.unmeasured()).extracting(Unmeasured::reason).allMatch(reason -> reason.contains("11 s"));
    }

    @Test
    void whatIsMadeForMeasuringIsRemoved() {
        Suite suite = suite(List.of("true"), ":8080/");
        Target target = target(VariantName.ORIGINAL, suite, "CMD " + ANSWER);
        int before = tested.engine()
                .owned("io.github.alpinist.test", Optional.of(tested.run()))
                .size();

        measure(1, Optional.empty(), target);

        assertThat(tested.engine().owned("io.github.alpinist.test", Optional.of(tested.run())))
                .hasSize(before);
        assertThat(said).contains("Round 1 of 1: original are run, one after the other");
    }

    private Running.Result measure(int rounds, Optional<Pattern> readyLine, Target... targets) {
        return running(new Plan(rounds, Duration.ofMinutes(5), Duration.ZERO, false, readyLine, false), targets);
    }

    private Running.Result running(Plan plan, Target... targets) {
        return new Running(
                        tested.engine(),
                        plan,
                        List.of(targets),
                        tested.labels(),
                        tested.smallImage(),
                        target -> {},
                        said::add)
                .measure();
    }

    private Target target(VariantName variant, Suite suite, String... dockerfile) {
        List<String> lines = new ArrayList<>(List.of("COPY --chmod=755 answer /answer", "RUN touch /set-up"));
        lines.addAll(List.of(dockerfile));
        String image = tested.engine()
                .build(tested.build(context, variant.label(), lines.toArray(String[]::new)), LogSink.NONE)
                .id();
        return new Target(variant, image, suite, LogSink.NONE);
    }

    private Suite suite(List<String> tests, String... smoke) {
        return new Suite(
                context,
                List.of(),
                tests,
                List.of(),
                List.of(),
                List.of(smoke).stream().map(SmokeRequest::parse).toList(),
                SmokeIgnore.parse(List.of()),
                new Needs(List.of(), Map.of(), List.of(), Duration.ofSeconds(30)),
                Duration.ofMinutes(1));
    }

    private static Measurement of(Running.Result result, Quantity quantity) {
        return result.measurements().stream()
                .filter(each -> each.quantity() == quantity)
                .findFirst()
                .orElseThrow();
    }

    private static double median(Measurement measurement, VariantName variant) {
        return measurement.on(variant).map(Samples::median).orElseThrow();
    }
}
