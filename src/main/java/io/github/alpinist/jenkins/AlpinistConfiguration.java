package io.github.alpinist.jenkins;

import hudson.Extension;
import hudson.util.FormValidation;
import io.github.alpinist.forge.GitHubForge;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import jenkins.model.GlobalConfiguration;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What an administrator chooses for all jobs; Configuration as Code sets it under {@code unclassified: alpinist:}. */
@Extension
@Symbol("alpinist")
public final class AlpinistConfiguration extends GlobalConfiguration {
    private @Nullable String engine;
    private @Nullable String imageMap;
    private @Nullable String apiUrl;
    private @Nullable String alpine;

    public AlpinistConfiguration() {
        load();
    }

    /** Address of the container engine, as {@code DOCKER_HOST} has it; empty where each agent knows its own. */
    public @Nullable String getEngine() {
        return engine;
    }

    @DataBoundSetter
    public void setEngine(@Nullable String engine) {
        this.engine = engine;
        save();
    }

    /** Other names of base images, {@code NAME=OTHER} a line. */
    public @Nullable String getImageMap() {
        return imageMap;
    }

    @DataBoundSetter
    public void setImageMap(@Nullable String imageMap) {
        this.imageMap = imageMap;
        save();
    }

    /** Address of GitHub's API; empty for github.com. */
    public @Nullable String getApiUrl() {
        return apiUrl;
    }

    @DataBoundSetter
    public void setApiUrl(@Nullable String apiUrl) {
        this.apiUrl = apiUrl;
        save();
    }

    /** Alpine's release where a step names none. */
    public @Nullable String getAlpine() {
        return alpine;
    }

    @DataBoundSetter
    public void setAlpine(@Nullable String alpine) {
        this.alpine = alpine;
        save();
    }

    Optional<String> engineAddress() {
        return StepSettings.filled(engine);
    }

    List<String> otherNames() {
        return StepSettings.lines(imageMap);
    }

    URI api() {
        return StepSettings.filled(apiUrl).map(URI::create).orElse(GitHubForge.PUBLIC);
    }

    Optional<String> release() {
        return StepSettings.filled(alpine);
    }

    @POST
    public FormValidation doCheckApiUrl(@QueryParameter String value) {
        JenkinsFacade.requireAdministrator();
        return JenkinsFacade.check(
                value.isBlank() || value.strip().matches("https?://[\\w.:\\[\\]-]+(?:/\\S*)?"), "check.url");
    }

    @POST
    public FormValidation doCheckImageMap(@QueryParameter String value) {
        JenkinsFacade.requireAdministrator();
        return AlpinistStepDescriptor.imageMap(value);
    }
}
