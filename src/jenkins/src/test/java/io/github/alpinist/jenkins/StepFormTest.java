package io.github.alpinist.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.StepConfigTester;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A step comes out of its form as it went in. */
@WithJenkins
class StepFormTest {
    static Stream<AlpinistStep> steps() {
        return Stream.of(
                new MigrateStep(),
                new ConvertStep(),
                new BuildStep(),
                new TestStep(),
                new PruneStep(),
                new MeasureStep(),
                new ReportStep(),
                new ProposeStep());
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aFilledInStepKeepsWhatItWasTold(AlpinistStep step, JenkinsRule jenkins) throws Exception {
        step.setFile("app/Dockerfile");
        step.setTest("make check\nmake more");
        step.setSmoke("/health");
        step.setMinSaving(12.5);
        step.setTimeout("20m");
        step.setPropose("none");
        step.setRepository("acme/notes");
        step.setBelowSaving("unstable");
        step.setKeep(true);

        AlpinistStep again = new StepConfigTester(jenkins).configRoundTrip(step);

        jenkins.assertEqualDataBoundBeans(step, again);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void anEmptyStepStaysWithoutSettings(AlpinistStep step, JenkinsRule jenkins) throws Exception {
        AlpinistStep again = new StepConfigTester(jenkins).configRoundTrip(step);

        assertEquals(java.util.Optional.empty(), StepSettings.filled(again.getTest()));
        assertEquals(java.util.Optional.empty(), StepSettings.filled(again.getFile()));
    }
}
