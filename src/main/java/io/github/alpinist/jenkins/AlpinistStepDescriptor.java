package io.github.alpinist.jenkins;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.migrate.Durations;
import io.github.alpinist.migrate.ImageMap;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A step as Jenkins lists it, and what its form asks while it is filled in. */
public abstract class AlpinistStepDescriptor extends StepDescriptor {
    private final String function;

    AlpinistStepDescriptor(String function) {
        this.function = function;
    }

    @Override
    public String getFunctionName() {
        return function;
    }

    @Override
    public String getDisplayName() {
        return Messages.text(function);
    }

    @Override
    public Set<? extends Class<?>> getRequiredContext() {
        return Set.of(Run.class, FilePath.class, TaskListener.class, EnvVars.class);
    }

    @POST
    public ListBoxModel doFillCredentialsIdItems(@AncestorInPath @Nullable Item item) {
        requireMayConfigure(item);
        return JenkinsFacade.credentials(item, JenkinsFacade.configuration().api());
    }

    @POST
    public ListBoxModel doFillProposeItems(@AncestorInPath @Nullable Item item) {
        requireMayConfigure(item);
        return choices(
                "propose.default", "", "propose.none", "none", "propose.patch", "patch", "propose.github", "github");
    }

    @POST
    public ListBoxModel doFillBelowSavingItems(@AncestorInPath @Nullable Item item) {
        requireMayConfigure(item);
        return choices("result.failure", "failure", "result.unstable", "unstable");
    }

    @POST
    public ListBoxModel doFillUnstableOnItems(@AncestorInPath @Nullable Item item) {
        requireMayConfigure(item);
        return severities();
    }

    @POST
    public ListBoxModel doFillFailOnItems(@AncestorInPath @Nullable Item item) {
        requireMayConfigure(item);
        return severities();
    }

    @POST
    public FormValidation doCheckTimeout(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return time(item, value);
    }

    @POST
    public FormValidation doCheckReadyWithin(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return time(item, value);
    }

    @POST
    public FormValidation doCheckMinSaving(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        requireMayConfigure(item);
        return JenkinsFacade.check(value.isBlank() || value.matches("\\d{1,2}(?:\\.\\d+)?"), "check.percent");
    }

    @POST
    public FormValidation doCheckRepository(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        requireMayConfigure(item);
        return JenkinsFacade.check(value.isBlank() || value.matches("[\\w.-]+/[\\w.-]+"), "check.repository");
    }

    @POST
    public FormValidation doCheckImageMap(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        requireMayConfigure(item);
        return imageMap(value);
    }

    static FormValidation imageMap(String value) {
        try {
            ImageMap.parse(StepSettings.lines(value));
            return JenkinsFacade.check(true, "check.imageMap");
        } catch (AlpinistException e) {
            return JenkinsFacade.check(false, "check.imageMap");
        }
    }

    private static FormValidation time(@Nullable Item item, String value) {
        requireMayConfigure(item);
        return JenkinsFacade.check(
                value.isBlank() || Durations.parse(value.strip()).isPresent(), "check.time");
    }

    private static ListBoxModel severities() {
        return choices(
                "severity.none",
                "",
                "severity.note",
                "note",
                "severity.warning",
                "warning",
                "severity.blocker",
                "blocker");
    }

    /** @param pairs the key of a text, and the value that it stands for */
    private static ListBoxModel choices(String... pairs) {
        ListBoxModel list = new ListBoxModel();
        for (int i = 0; i < pairs.length; i += 2) {
            list.add(Messages.text(pairs[i]), pairs[i + 1]);
        }
        return list;
    }

    private static void requireMayConfigure(@Nullable Item item) {
        if (item == null) {
            JenkinsFacade.requireAdministrator();
        } else {
            item.checkPermission(Item.CONFIGURE);
        }
    }
}
