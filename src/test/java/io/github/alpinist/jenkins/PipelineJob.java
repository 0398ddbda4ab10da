package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

/** A Pipeline whose script Jenkins runs in its sandbox. */
final class PipelineJob {
    private static final String SCRIPT = """
            <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition">
              <script>%s</script>
              <sandbox>true</sandbox>
            </definition>
            """;
    private static final String REPOSITORY = """
            <definition class="org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition">
              <scm class="hudson.plugins.git.GitSCM">
                <configVersion>2</configVersion>
                <userRemoteConfigs>
                  <hudson.plugins.git.UserRemoteConfig><url>%s</url></hudson.plugins.git.UserRemoteConfig>
                </userRemoteConfigs>
                <branches><hudson.plugins.git.BranchSpec><name>*/main</name></hudson.plugins.git.BranchSpec></branches>
              </scm>
              <scriptPath>%s</scriptPath>
              <lightweight>true</lightweight>
            </definition>
            """;

    private final JenkinsUser user;
    private final String name;

    private PipelineJob(JenkinsUser user, String name) {
        this.user = user;
        this.name = name;
    }

    static PipelineJob ofScript(JenkinsUser user, String name, String jenkinsfile) {
        return create(user, name, SCRIPT.formatted(escaped(jenkinsfile)));
    }

    /** @param file the path of the Jenkinsfile in the repository */
    static PipelineJob ofRepository(JenkinsUser user, String name, Path repository, String file) {
        return create(user, name, REPOSITORY.formatted(repository.toUri(), file));
    }

    private static PipelineJob create(JenkinsUser user, String name, String definition) {
        String job = "<?xml version='1.1'?><flow-definition>" + definition + "</flow-definition>";
        Page created = user.post("createItem?name=" + JenkinsUser.encoded(name), "text/xml", job);
        if (created.status() != 200) {
            throw new AssertionError("the job " + name + " was answered with " + created);
        }
        return new PipelineJob(user, name);
    }

    /** Starts the next build and waits until it has begun. */
    PipelineBuild start() {
        int number = user.get(path() + "api/json?tree=nextBuildNumber")
                .json()
                .get("nextBuildNumber")
                .getAsInt();
        Page queued = user.post(path() + "build?delay=0sec", Map.of());
        if (queued.status() != 201) {
            throw new AssertionError("the build of " + name + " was answered with " + queued);
        }
        PipelineBuild build = new PipelineBuild(user, path() + number + "/");
        build.awaitBegun();
        return build;
    }

    /** Builds once, to the end that is expected. */
    PipelineBuild build(String result) {
        PipelineBuild build = start();
        assertThat(build.awaitEnd()).as(build.console()).isEqualTo(result);
        return build;
    }

    String name() {
        return name;
    }

    String path() {
        return "job/" + JenkinsUser.encoded(name).replace("+", "%20") + "/";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
