package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.Health;
import io.github.alpinist.engine.LogSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two images a test: one that stands for the original, and one for its move. */
@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OwnStartTest {
    private static final String LIVES = "CMD trap 'exit 3' TERM; while :; do sleep 0.1; done";
    private static final String DEAF = "CMD trap '' TERM; while :; do sleep 0.1; done";
    private static final OwnStart.Times TIMES =
            new OwnStart.Times(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(2));
    private static final Needs NOTHING = new Needs(List.of(), Map.of(), List.of(), TIMES.ready());

    @TempDir
    Path context;

    private EngineUnderTest tested;
    private int images;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connect();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void aProgramThatLivesAndEndsAlikePasses() {
        OwnStartRun.Result original = original(LIVES);
        OwnStartRun.Result moved = moved(original, LIVES);

        assertThat(original.behaviour())
                .isEqualTo(
                        new Behaviour(Optional.empty(), Optional.empty(), Optional.of(new Behaviour.Stop(3, false))));
        assertThat(moved.checks()).hasSize(2).allMatch(Check::passed);
        assertThat(moved.checks().get(1).summary()).isEqualTo("on its stop signal it ends with 3: passed");
    }

    @Test
    void aProgramThatIsNotThereIsCaughtWithTheEnginesWords() {
        OwnStartRun.Result moved = moved(original(LIVES), "CMD [\"/usr/bin/not-there\"]");

        assertThat(moved.behaviour()).isEqualTo(Behaviour.ending(127));
        assertThat(moved.checks()).singleElement().satisfies(check -> {
            assertThat(check.summary())
                    .isEqualTo(
                            "started by itself, it ends with 127: failed: the original lives, in both of two attempts");
            assertThat(check.lastLines()).anyMatch(line -> line.contains("/usr/bin/not-there"));
        });
    }

    @Test
    void aProgramThatDiesWhereTheOriginalLivesIsCaughtWithItsLastWords() {
        OwnStartRun.Result moved = moved(original(LIVES), "CMD foo --serve");

        assertThat(moved.checks()).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(Check.Kind.START);
            assertThat(check.passed()).isFalse();
            assertThat(check.code()).contains(127);
            assertThat(check.lastLines()).anyMatch(line -> line.contains("foo: not found"));
        });
    }

    @Test
    void programsThatEndWithTheSameCodePassAndOthersDoNot() {
        OwnStartRun.Result original = original("CMD exit 3");

        assertThat(moved(original, "CMD exit 3").checks()).allMatch(Check::passed);
        assertThat(moved(original, "CMD exit 0").checks())
                .extracting(Check::summary)
                .containsExactly(
                        "started by itself, it ends with 0: failed: the original ends with 3, in both of two attempts");
    }

    @Test
    void anOriginalThatEndsOneWayAndThenAnotherCannotBeComparedWith() {
        String tenthsOfSeconds = "$(tr -d . </proc/uptime | cut -d ' ' -f 1) / 10";
        OwnStartRun.Result original = original("CMD exit $((" + tenthsOfSeconds + " % 250 + 1))");

        assertThat(original.checks()).singleElement().satisfies(check -> {
            assertThat(check.passed()).isFalse();
            assertThat(check.summary()).contains("started before, it ends with ");
        });
    }

    @Test
    void aHealthCheckMustComeToTheSameVerdict() {
        String check = "HEALTHCHECK --interval=1s --retries=1 CMD ";
        OwnStartRun.Result original = original(check + "true", LIVES);

        OwnStartRun.Result moved = moved(original, check + "curl -f http://localhost/", LIVES);

        assertThat(original.behaviour().health()).contains(Health.HEALTHY);
        assertThat(moved.checks())
                .filteredOn(result -> !result.passed())
                .extracting(Check::summary)
                .containsExactly("its HEALTHCHECK says unhealthy: failed: the original's says healthy, in both of two"
                        + " attempts");
    }

    @Test
    void aHealthCheckIsAskedEachSecondAndGetsTheTimeThatItsImageGives() {
        String slow = "CMD trap 'exit 0' TERM; sleep 2; touch /up; while :; do sleep 0.1; done";

        OwnStartRun.Result original = original("HEALTHCHECK --interval=30s --retries=1 CMD test -e /up", slow);

        assertThat(original.behaviour().health()).contains(Health.HEALTHY);
        assertThat(original.checks().get(0).millis()).isBetween(2_000L, 10_000L);
    }

    @Test
    void aProgramThatMustBeKilledWhereTheOriginalEndsIsCaught() {
        OwnStartRun.Result moved = moved(original(LIVES), DEAF);

        assertThat(moved.checks())
                .filteredOn(check -> !check.passed())
                .extracting(Check::summary)
                .containsExactly("on its stop signal it has to be killed: failed: the original ends with 3, in both of"
                        + " two attempts");
        assertThat(moved.behaviour().stop()).contains(new Behaviour.Stop(137, true));
    }

    @Test
    void whereTheOriginalMustBeKilledAnyEndIsAsGood() {
        OwnStartRun.Result original = original(DEAF);

        assertThat(moved(original, LIVES).checks()).allMatch(Check::passed);
    }

    @Test
    void anImageWithNothingToStartIsNoFailure() {
        OwnStartRun.Result original = original("ENTRYPOINT []", "CMD []");

        assertThat(original.behaviour()).isEqualTo(Behaviour.NOTHING);
        assertThat(moved(original, "ENTRYPOINT []", "CMD []").checks())
                .extracting(Check::summary)
                .containsExactly("started by itself, it has nothing to start: passed");
        assertThat(moved(original(LIVES), "ENTRYPOINT []", "CMD []").checks()).noneMatch(Check::passed);
    }

    private OwnStartRun.Result original(String... dockerfile) {
        return start(Optional.empty(), dockerfile);
    }

    private OwnStartRun.Result moved(OwnStartRun.Result original, String... dockerfile) {
        return start(Optional.of(original.behaviour()), dockerfile);
    }

    private OwnStartRun.Result start(Optional<Behaviour> original, String... dockerfile) {
        images++;
        String image = tested.engine()
                .build(tested.build(context, "own-start-" + images, dockerfile), LogSink.NONE)
                .id();
        try (Surroundings surroundings =
                Surroundings.start(tested.engine(), NOTHING, tested.labels(), tested.smallImage(), LogSink.NONE)) {
            return new OwnStartRun(new OwnStart(tested.engine(), surroundings, TIMES))
                    .run(image, original, LogSink.NONE);
        }
    }
}
