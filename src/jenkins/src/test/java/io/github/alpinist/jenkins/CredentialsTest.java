package io.github.alpinist.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.util.ListBoxModel;
import hudson.util.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Tokens of a pull request. */
@WithJenkins
class CredentialsTest {
    private static final URI API = URI.create("https://forge.example/api/v3");

    @BeforeEach
    void addCredentials(JenkinsRule jenkins) throws Exception {
        List.of(
                        new StringCredentialsImpl(CredentialsScope.GLOBAL, "text", "", Secret.fromString("token-1")),
                        new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, "login", "", "robot", "token-2"))
                .forEach(SystemCredentialsProvider.getInstance().getCredentials()::add);
        SystemCredentialsProvider.getInstance().save();
    }

    @Test
    void theFormOffersThoseThatHoldAToken(JenkinsRule jenkins) {
        List<String> ids = JenkinsFacade.credentials(null, API).stream()
                .map(option -> ((ListBoxModel.Option) option).value)
                .toList();

        assertTrue(ids.containsAll(List.of("", "text", "login")), ids.toString());
    }

    @Test
    void aTokenIsLookedUpForABuild(JenkinsRule jenkins) throws Exception {
        WorkflowRun build = jenkins.buildAndAssertSuccess(Pipelines.job(jenkins, ""));

        assertEquals(Optional.of("token-1"), JenkinsFacade.token(build, "text", API));
        assertEquals(Optional.of("token-2"), JenkinsFacade.token(build, "login", API));
        assertEquals(Optional.empty(), JenkinsFacade.token(build, "none", API));
    }
}
