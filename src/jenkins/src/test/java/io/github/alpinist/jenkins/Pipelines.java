package io.github.alpinist.jenkins;

import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jvnet.hudson.test.JenkinsRule;

/** Jobs with a Dockerfile in their workspace. */
final class Pipelines {
    private static final String WITH_DOCKERFILE =
            """
            node {
                writeFile file: 'Dockerfile', text: '''FROM debian:bookworm
            RUN apt-get update && apt-get install -y curl
            '''
                %s
            }
            """;

    private Pipelines() {}

    static WorkflowJob job(JenkinsRule jenkins, String steps) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(WITH_DOCKERFILE.formatted(steps), true));
        return job;
    }
}
