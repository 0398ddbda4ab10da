package io.github.alpinist.migrate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options with which the command line repeats a run; values of build arguments stay out of sight. */
final class RunArguments {
    private final Run run;
    private final List<String> options = new ArrayList<>();

    RunArguments(Run run) {
        this.run = run;
    }

    List<String> options() {
        Settings settings = run.settings();
        Project project = run.project();
        add("file", project.relative(project.dockerfile()));
        addChosen("context", settings.context());
        addAll("build-arg", List.copyOf(settings.buildArgs().keySet()));
        addChosen("target", settings.target());
        addChosen("platform", settings.platform());
        testing(settings.testing());
        addAll("accept-state", settings.acceptState());
        add("alpine", run.release().toString());
        thresholds(settings.thresholds());
        addChosen("timeout", settings.timeout().map(RunArguments::seconds));
        pruning(settings.pruning());
        addAll("fallback", settings.fallbacks().stream().map(Fallback::label).toList());
        measuring(settings.measuring());
        addAll("image-map", pairs(run.operator().imageMap().names()));
        return options.stream().map(run.task().hidden()::mask).toList();
    }

    private void testing(Testing testing) {
        addAll("test", testing.commands());
        addAll("test-copy", testing.copies());
        addAll("test-setup", testing.setups());
        addAll("test-report", testing.reports());
        addAll("smoke", testing.smoke());
        addAll("smoke-ignore", testing.smokeIgnored());
        addChosen("ready-within", testing.readyWithin().map(RunArguments::seconds));
        addAll("service", pairs(testing.services()));
        addChosen("compose", testing.compose());
        addAll("env-file", testing.envFiles());
    }

    private void pruning(PruneChoices pruning) {
        addAll("runtime-need", pruning.runtimeNeeds());
        addAll("keep-files", pruning.keepFiles());
        if (pruning.aggressive().orElse(false)) {
            options.add("--aggressive");
        }
        addChosen("max-probes", pruning.maxProbes());
    }

    private void thresholds(Thresholds thresholds) {
        addChosen("min-saving", thresholds.minSaving());
        addChosen("max-test-slowdown", thresholds.maxTestSlowdown());
        addChosen("max-start-slowdown", thresholds.maxStartSlowdown());
        addChosen("max-build-slowdown", thresholds.maxBuildSlowdown());
        addChosen("max-memory-growth", thresholds.maxMemoryGrowth());
    }

    private void measuring(MeasureChoices measuring) {
        addChosen("measure", measuring.rounds());
        addChosen("measure-within", measuring.within().map(RunArguments::seconds));
        if (measuring.build().orElse(false)) {
            options.add("--measure-build");
        }
        addChosen("ready-line", measuring.readyLine());
        addChosen("bandwidth", measuring.bandwidth().map(bits -> bits / 1000 + "kbit/s"));
    }

    private void add(String name, Object value) {
        options.add("--" + name + "=" + value);
    }

    private void addChosen(String name, Optional<?> value) {
        value.ifPresent(each -> add(name, each));
    }

    private void addAll(String name, List<String> values) {
        values.forEach(value -> add(name, value));
    }

    private static List<String> pairs(Map<String, String> values) {
        return values.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .toList();
    }

    private static String seconds(Duration time) {
        return time.toSeconds() + "s";
    }
}
