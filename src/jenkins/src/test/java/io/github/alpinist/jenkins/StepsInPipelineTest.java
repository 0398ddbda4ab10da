package io.github.alpinist.jenkins;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Each step in a Pipeline, as far as it comes without a container engine. */
@WithJenkins
class StepsInPipelineTest {
    @Test
    void aConversionGivesItsFindingsAndAPage(JenkinsRule jenkins) throws Exception {
        String steps = "def move = alpinistConvert(skipTagCheck: true); echo \"${move.findings.size()} findings\"";

        WorkflowRun build = jenkins.buildAndAssertSuccess(Pipelines.job(jenkins, steps));

        jenkins.assertLogContains(" findings", build);
        jenkins.createWebClient().getPage(build, "alpinist/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpinistMigrate", "alpinistBuild"})
    void aStepSaysThatThereIsNoEngine(String step, JenkinsRule jenkins) throws Exception {
        try (HangingEngine engine = new HangingEngine()) {
            JenkinsFacade.configuration().setEngine(engine.address());
        }

        WorkflowRun build =
                jenkins.buildAndAssertStatus(Result.FAILURE, Pipelines.job(jenkins, step + " skipTagCheck: true"));

        jenkins.assertLogContains("engine", build);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alpinistTest", "alpinistPrune", "alpinistMeasure", "alpinistPropose", "alpinistReport"})
    void aStepSaysWhichStageIsMissingBeforeIt(String step, JenkinsRule jenkins) throws Exception {
        WorkflowRun build = jenkins.buildAndAssertStatus(Result.FAILURE, Pipelines.job(jenkins, step + "()"));

        jenkins.assertLogContains("ERROR: ", build);
    }
}
