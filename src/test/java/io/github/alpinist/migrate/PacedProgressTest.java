package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.engine.BuildStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PacedProgressTest {
    private final List<String> log = new ArrayList<>();
    private final List<String> live = new ArrayList<>();
    private boolean watched;
    private long seconds;
    private final PacedProgress progress =
            new PacedProgress(door(), () -> Duration.ofSeconds(seconds).toNanos());

    @Test
    void aLogIsNeverSilentForLongerThanTenSeconds() {
        progress.stage("test");
        progress.say("Running 'make check' on alpine");
        for (int i = 0; i < 25; i++) {
            seconds++;
            progress.tick();
        }

        assertThat(log)
                .containsExactly(
                        "Running 'make check' on alpine",
                        "test 0:09; Running 'make check' on alpine",
                        "test 0:18; Running 'make check' on alpine");
    }

    @Test
    void bothBuildsStepsStandSideBySide() {
        progress.stage("build");
        progress.step("original", new BuildStep(2, 7, "[2/3] RUN make", BuildStep.State.STARTED));
        progress.step("alpine", new BuildStep(5, 9, "[3/3] COPY . .", BuildStep.State.STARTED));
        seconds = 92;
        progress.tick();

        assertThat(log).containsExactly("build 1:32; alpine 5/9 [3/3] COPY . .; original 2/7 [2/3] RUN make");
    }

    @Test
    void afterTheLastStepNobodyThinksThatItHangs() {
        progress.stage("build");
        progress.step("alpine", new BuildStep(3, 3, "[3/3] RUN make", BuildStep.State.DONE));
        seconds = 10;
        progress.tick();

        assertThat(log).containsExactly("build 0:10; alpine built, its image is being read");
    }

    @Test
    void whatIsLeftIsToldByTheLastRun() {
        progress.begin(Map.of("build", 100_000L));
        progress.stage("build");
        seconds = 62;
        progress.tick();
        seconds = 162;
        progress.tick();

        assertThat(log).containsExactly("build 1:02, about 0:38 left", "build 2:42, longer than the last time (1:40)");
        progress.close();
    }

    @Test
    void aNoisyProgramGetsSomeLinesAWhileAndTheRestIsCounted() {
        progress.stage("test");
        for (int i = 0; i < PacedProgress.LINES + 30; i++) {
            progress.output("alpine", "line " + i);
        }
        seconds = 10;
        progress.tick();
        progress.output("alpine", "line again");

        assertThat(log)
                .hasSize(PacedProgress.LINES + 2)
                .endsWith("alpine (30 more lines; all of them are in .alpinist/logs)", "alpine line again");
    }

    @Test
    void aPersonWhoWatchesSeesOneLineInPlaceOfOutputs() {
        watched = true;
        progress.stage("test");
        progress.output("alpine", "1..40");
        seconds = 3;
        progress.tick();

        assertThat(log).isEmpty();
        assertThat(live).containsExactly("test 0:03; alpine: 1..40");
    }

    @Test
    void theLiveLineGoesWhenTheRunEnds() {
        watched = true;
        progress.close();
        progress.tick();

        assertThat(live).containsExactly("");
    }

    private Progress door() {
        return new QuietProgress() {
            @Override
            public boolean isWatched() {
                return watched;
            }

            @Override
            public void now(String line) {
                live.add(line);
            }

            @Override
            public void say(String line) {
                log.add(line);
            }

            @Override
            public void output(String variant, String line) {
                log.add(variant + " " + line);
            }
        };
    }
}
