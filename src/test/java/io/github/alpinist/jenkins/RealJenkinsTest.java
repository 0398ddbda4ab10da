package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the black-box tests stand on does what they take for granted. */
class RealJenkinsTest {
    @Test
    void aBuildOnAnAgentGoesOnAfterTheControllerWasKilled() throws Exception {
        Path home;
        try (RealJenkins jenkins = RealJenkins.start(JenkinsFiles.given(), List.of(), "")) {
            home = jenkins.home();
            InboundAgent agent = jenkins.agent("far");
            PipelineJob job =
                    jenkins.pipeline("waits", "node('far') { sh 'echo in $(pwd); sleep 20; echo slept > file' }");
            PipelineBuild build = job.start();
            build.awaitText("in " + agent.folder());

            jenkins.kill();
            jenkins.startAgain();

            assertThat(build.awaitEnd()).as(build.console()).isEqualTo("SUCCESS");
            assertThat(agent.folder().resolve("workspace/waits/file")).hasContent("slept");
            assertThat(stopped(jenkins)).isEqualTo("ABORTED");
            assertReaderReadsAndNoMore(jenkins, job);
        }
        assertThat(home).doesNotExist();
    }

    private static String stopped(RealJenkins jenkins) {
        PipelineBuild build =
                jenkins.pipeline("is stopped", "echo 'a < b & c'; sleep 300").start();
        build.awaitText("a < b & c");
        build.stop();
        return build.awaitEnd();
    }

    private static void assertReaderReadsAndNoMore(RealJenkins jenkins, PipelineJob job) throws IOException {
        assertThat(jenkins.reader().get(job.path()).status()).isEqualTo(200);
        assertThat(jenkins.reader().get("manage/").status()).isEqualTo(403);
        assertThat(jenkins.reader().script("print 1")).doesNotStartWith("1");
    }
}
