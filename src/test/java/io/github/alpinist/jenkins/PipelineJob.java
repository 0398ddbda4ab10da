package io.github.alpinist.jenkins;

import java.util.Map;

/** A Pipeline whose script Jenkins runs in its sandbox. */
final class PipelineJob {
    private final JenkinsUser user;
    private final String name;

    private PipelineJob(JenkinsUser user, String name) {
        this.user = user;
        this.name = name;
    }

    static PipelineJob create(JenkinsUser user, String name, String jenkinsfile) {
        String definition = """
                <?xml version="1.1" encoding="UTF-8"?>
                <flow-definition plugin="workflow-job">
                  <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition" plugin="workflow-cps">
                    <script>%s</script>
                    <sandbox>true</sandbox>
                  </definition>
                </flow-definition>
                """.formatted(escaped(jenkinsfile));
        Page created = user.post("createItem?name=" + JenkinsUser.encoded(name), "text/xml", definition);
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

    /** Builds once, to the end. */
    PipelineBuild build() {
        PipelineBuild build = start();
        build.awaitEnd();
        return build;
    }

    String path() {
        return "job/" + JenkinsUser.encoded(name).replace("+", "%20") + "/";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
