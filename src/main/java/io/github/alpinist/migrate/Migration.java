package io.github.alpinist.migrate;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Proposed;
import io.github.alpinist.report.Stage;
import io.github.alpinist.report.Subject;
import io.github.alpinist.report.Trial;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The record of a run, written after each stage; it holds no value of a build argument, a secret or the environment.
 *
 * @param schema version of this record's form: {@link #SCHEMA}
 * @param alpinist the version that wrote it
 * @param run this run's id, which labels everything that it makes on the engine
 * @param inputs digest of what the run depends on
 * @param requirements what must hold before anything is proposed
 * @param subject what is migrated, and on what
 * @param converted what the conversion came to; absent before it
 * @param built the variants on the engine
 * @param tested what the variants' checks came to
 * @param pruned what pruning came to; absent before it
 * @param measured what the variants were measured to need; absent before it
 * @param conclusion how the run ended; absent while it has not
 * @param trials of fallbacks, in order; the last one holds where it passed
 * @param proposed the patch and the pull request
 * @param stages that have ended, in order
 */
public record Migration(
        int schema,
        String alpinist,
        String run,
        String inputs,
        Requirements requirements,
        Subject subject,
        Optional<Converted> converted,
        Map<VariantName, Variant> built,
        Map<VariantName, Outcome> tested,
        Optional<Pruned> pruned,
        Optional<Measured> measured,
        Optional<Conclusion> conclusion,
        List<Trial> trials,
        Proposed proposed,
        List<Stage> stages) {
    /** The form that this release writes and reads. */
    public static final int SCHEMA = 1;

    private static final List<String> STAGES = List.of(
            ConvertStage.NAME, BuildStage.NAME, TestStage.NAME, PruneStage.NAME, MeasureStage.NAME, ProposeStage.NAME);

    public Migration {
        built = Collections.unmodifiableMap(new TreeMap<>(built));
        tested = Collections.unmodifiableMap(new TreeMap<>(tested));
        trials = List.copyOf(trials);
        stages = List.copyOf(stages);
    }

    /** A run before its first stage. */
    static Migration begin(String alpinist, String run, String inputs, Requirements requirements, Subject subject) {
        return new Migration(
                SCHEMA,
                alpinist,
                run,
                inputs,
                requirements,
                subject,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Proposed.NONE,
                List.of());
    }

    public boolean hasEnded(String stage) {
        return stages.stream().anyMatch(ended -> ended.name().equals(stage));
    }

    /** Whether its alpine variant may be that of a fallback that did not pass, or was cut off. */
    boolean triedInVain() {
        return !trials.isEmpty() && !trials.get(trials.size() - 1).passed();
    }

    /** Of all stages, in the order in which they were made. */
    public List<Finding> findings() {
        return Stream.of(
                        converted.stream().flatMap(stage -> stage.findings().stream()),
                        FlakyTests.of(outcomes()).stream(),
                        pruned.stream().flatMap(stage -> stage.findings().stream()),
                        measured.stream().flatMap(stage -> stage.findings().stream()))
                .flatMap(findings -> findings)
                .toList();
    }

    /** What the checks of each variant came to, the slim one's too. */
    Map<VariantName, Outcome> outcomes() {
        Map<VariantName, Outcome> outcomes = new TreeMap<>(tested);
        pruned.flatMap(Pruned::slim).ifPresent(slim -> outcomes.put(VariantName.SLIM, slim.outcome()));
        return outcomes;
    }

    /** The Dockerfile that a proposal would carry: the pruned one where there is one, else the converted one. */
    public Optional<String> resultText() {
        return pruned.flatMap(Pruned::slim).map(Slim::text).or(() -> converted.map(Converted::text));
    }

    /** The record as it stood before a stage: what that stage and those after it came to is forgotten. */
    Migration back(String stage) {
        List<String> kept = STAGES.subList(0, STAGES.indexOf(stage));
        return change(draft -> {
            draft.converted = converted.filter(value -> kept.contains(ConvertStage.NAME));
            draft.built = kept.contains(BuildStage.NAME) ? built : Map.of();
            draft.tested = kept.contains(TestStage.NAME) ? tested : Map.of();
            draft.pruned = pruned.filter(value -> kept.contains(PruneStage.NAME));
            draft.measured = measured.filter(value -> kept.contains(MeasureStage.NAME));
            draft.trials = kept.contains(ConvertStage.NAME) ? trials : List.of();
            draft.conclusion = Optional.empty();
            draft.proposed = Proposed.NONE;
            draft.stages =
                    stages.stream().filter(ended -> kept.contains(ended.name())).toList();
        });
    }

    /** The record as it stood before the alpine variant; what is known of the original stays. */
    Migration withoutAlpine() {
        Migration before = back(ConvertStage.NAME);
        return before.change(draft -> {
            draft.built = only(VariantName.ORIGINAL, built);
            draft.tested = only(VariantName.ORIGINAL, tested);
            draft.trials = trials;
        });
    }

    private static <T> Map<VariantName, T> only(VariantName name, Map<VariantName, T> of) {
        return Optional.ofNullable(of.get(name))
                .map(value -> Map.of(name, value))
                .orElse(Map.of());
    }

    Migration withTrials(List<Trial> value) {
        return change(draft -> draft.trials = value);
    }

    Migration withConverted(Converted value) {
        return change(draft -> draft.converted = Optional.of(value));
    }

    Migration withRequirements(Requirements value) {
        return change(draft -> draft.requirements = value);
    }

    Migration withSubject(Subject value) {
        return change(draft -> draft.subject = value);
    }

    Migration withBuilt(Map<VariantName, Variant> value) {
        return change(draft -> draft.built = value);
    }

    Migration withTested(Map<VariantName, Outcome> value) {
        return change(draft -> draft.tested = value);
    }

    Migration withPruned(Pruned value) {
        return change(draft -> draft.pruned = Optional.of(value));
    }

    Migration withMeasured(Measured value) {
        return change(draft -> draft.measured = Optional.of(value));
    }

    Migration withConclusion(Conclusion value) {
        return change(draft -> draft.conclusion = Optional.of(value));
    }

    Migration withProposed(Proposed value) {
        return change(draft -> draft.proposed = value);
    }

    Migration withStage(Stage ended) {
        List<Stage> more = new ArrayList<>(stages);
        more.removeIf(stage -> stage.name().equals(ended.name()));
        more.add(ended);
        return change(draft -> draft.stages = more);
    }

    private Migration change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.migration(this);
    }

    /** The parts that change in a run, while one of them does. */
    private static final class Draft {
        private Requirements requirements;
        private Subject subject;
        private Optional<Converted> converted;
        private Map<VariantName, Variant> built;
        private Map<VariantName, Outcome> tested;
        private Optional<Pruned> pruned;
        private Optional<Measured> measured;
        private Optional<Conclusion> conclusion;
        private List<Trial> trials;
        private Proposed proposed;
        private List<Stage> stages;

        Draft(Migration from) {
            requirements = from.requirements;
            subject = from.subject;
            converted = from.converted;
            built = from.built;
            tested = from.tested;
            pruned = from.pruned;
            measured = from.measured;
            conclusion = from.conclusion;
            trials = from.trials;
            proposed = from.proposed;
            stages = from.stages;
        }

        Migration migration(Migration of) {
            return new Migration(
                    of.schema,
                    of.alpinist,
                    of.run,
                    of.inputs,
                    requirements,
                    subject,
                    converted,
                    built,
                    tested,
                    pruned,
                    measured,
                    conclusion,
                    trials,
                    proposed,
                    stages);
        }
    }
}
