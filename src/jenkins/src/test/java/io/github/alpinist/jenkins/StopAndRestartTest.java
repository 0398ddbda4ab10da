package io.github.alpinist.jenkins;

import static org.junit.jupiter.api.Assertions.assertTrue;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** A step that waits for its engine, when the build is stopped and when the controller is. */
class StopAndRestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void aStoppedBuildEndsAtOnce() throws Throwable {
        sessions.then(jenkins -> {
            try (HangingEngine engine = new HangingEngine()) {
                JenkinsFacade.configuration().setEngine(engine.address());
                WorkflowRun build = Pipelines.job(jenkins, "alpinistBuild skipTagCheck: true")
                        .scheduleBuild2(0)
                        .waitForStart();
                assertTrue(engine.awaitQuestion());

                build.doStop();

                jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(build));
            }
        });
    }

    @Test
    void aStepGoesOnAfterARestart() throws Throwable {
        sessions.then(jenkins -> {
            HangingEngine engine = new HangingEngine();
            JenkinsFacade.configuration().setEngine(engine.address());
            WorkflowJob job = Pipelines.job(jenkins, "alpinistBuild skipTagCheck: true");
            job.scheduleBuild2(0).waitForStart();
            assertTrue(engine.awaitQuestion());
        });
        sessions.then(jenkins -> {
            WorkflowRun build = jenkins.jenkins.getAllItems(WorkflowJob.class).get(0).getBuildByNumber(1);
            try (HangingEngine engine = new HangingEngine()) {
                JenkinsFacade.configuration().setEngine(engine.address());
                assertTrue(engine.awaitQuestion());
            }

            jenkins.assertBuildStatus(Result.FAILURE, jenkins.waitForCompletion(build));
        });
    }
}
