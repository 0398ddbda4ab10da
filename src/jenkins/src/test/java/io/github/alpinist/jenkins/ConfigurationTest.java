package io.github.alpinist.jenkins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.misc.ConfiguredWithCode;
import io.jenkins.plugins.casc.misc.JenkinsConfiguredWithCodeRule;
import io.jenkins.plugins.casc.misc.junit.jupiter.WithJenkinsConfiguredWithCode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What an administrator sets, by a file or by the form. */
@WithJenkinsConfiguredWithCode
class ConfigurationTest {
    @Test
    @ConfiguredWithCode("configuration.yaml")
    void aFileSetsItAndGetsItBack(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
        AlpinistConfiguration configuration = JenkinsFacade.configuration();
        ByteArrayOutputStream exported = new ByteArrayOutputStream();

        ConfigurationAsCode.get().export(exported);

        assertEquals("tcp://engine.example:2376", configuration.getEngine());
        assertEquals("3.20", configuration.getAlpine());
        assertTrue(exported.toString(StandardCharsets.UTF_8).contains("apiUrl: \"https://forge.example/api/v3\""));
    }

    @Test
    @ConfiguredWithCode("configuration.yaml")
    void theFormKeepsIt(JenkinsConfiguredWithCodeRule jenkins) throws Exception {
        jenkins.configRoundtrip();

        AlpinistConfiguration configuration = JenkinsFacade.configuration();
        assertEquals("alpine=mirror.example/alpine", configuration.getImageMap());
        assertEquals("https://forge.example/api/v3", configuration.getApiUrl());
    }
}
