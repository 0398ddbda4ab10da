package io.github.alpinist.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses the scripts of the build context that are converted: those that RUNs of moving stages run, and nothing else. */
final class Inlining {
    /** A script that asks where it is knows itself what each distribution needs. */
    private static final Pattern ASKS = Pattern.compile("/etc/(?:alpine|debian|redhat)[_-](?:release|version)"
            + "|\\b(?:command -[vV]|which|hash|type(?: -\\w+)?) (?:\\S*/)?(?:apt|apt-get|dpkg|apk)(?![\\w.-])"
            + "|-x \\S*/(?:apt|apt-get|dpkg|apk)(?![\\w.-])");

    private static final String OS_RELEASE = "os-release";
    private static final Pattern DISTRIBUTION = Pattern.compile("\\$\\{?ID(?:_LIKE)?\\b");

    /** What all scripts of a Dockerfile may have together, in characters; more are kept as they are. */
    private static final int MOST_TEXT = 1 << 20;

    private static final String[] OTHER_MANAGERS = {"apk", "yum", "dnf", "microdnf", "zypper", "pacman", "brew"};

    private final Draft survey;
    private final Map<String, String> kept;

    private Inlining(Draft survey, Map<String, String> kept) {
        this.survey = survey;
        this.kept = kept;
    }

    /**
     * Puts scripts into a Dockerfile.
     *
     * @param survey of the Dockerfile alone, with nothing converted
     * @param kept names of scripts that stay as they are, with the reason; those that a staying stage runs are added
     */
    static Inlined of(Draft survey, Map<String, String> kept) {
        Rules.FIRST.forEach(step -> step.apply(survey));
        survey.stages().forEach(stage -> new Snippets(stage, survey).find());
        return Inlined.of(survey.file(), new Inlining(survey, kept).uses());
    }

    private List<Inlined.Use> uses() {
        Set<String> staying = survey.stages().stream()
                .filter(stage -> !stage.ground().converts())
                .flatMap(stage -> ScriptCalls.scripts(stage, survey).stream())
                .map(running -> running.file().source().name())
                .collect(Collectors.toSet());
        staying.forEach(script -> kept.putIfAbsent(script, "a stage that does not move runs it too"));
        List<Inlined.Use> uses = new ArrayList<>();
        for (StageView stage : survey.converted()) {
            ScriptCalls.scripts(stage, survey).stream()
                    .filter(running -> running.instruction().is("RUN") && isConvertible(running))
                    .map(running -> new Inlined.Use(stage.stage().index(), running.instruction(), running.file()))
                    .forEach(uses::add);
        }
        return bounded(uses);
    }

    /** Those that fit; each use of a script counts. */
    private List<Inlined.Use> bounded(List<Inlined.Use> uses) {
        long together = uses.stream().mapToLong(Inlining::length).sum();
        if (together <= MOST_TEXT) {
            return uses;
        }
        uses.forEach(use -> kept.putIfAbsent(
                use.script().source().name(), "the scripts that RUNs run are longer than 1 MiB together"));
        return List.of();
    }

    private static int length(Inlined.Use use) {
        return use.script().source().text().length();
    }

    private boolean isConvertible(ScriptCalls.Running running) {
        String text = running.file().source().text();
        return !kept.containsKey(running.file().source().name())
                && running.script().findings().isEmpty()
                && text.indexOf('\r') < 0
                && running.calls().stream().noneMatch(call -> call.is(OTHER_MANAGERS))
                && !endsOpen(text)
                && !asksWhereItIs(text);
    }

    private static boolean asksWhereItIs(String text) {
        int release = text.indexOf(OS_RELEASE);
        return ASKS.matcher(text).find()
                || release >= 0 && DISTRIBUTION.matcher(text).find(release);
    }

    /** Whether its last line goes on behind its end. */
    private static boolean endsOpen(String text) {
        String last = text.stripTrailing();
        return last.endsWith("\\");
    }
}
