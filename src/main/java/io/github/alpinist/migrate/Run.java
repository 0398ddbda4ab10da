package io.github.alpinist.migrate;

import io.github.alpinist.apk.Release;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Proposed;
import io.github.alpinist.verify.SmokeIgnore;
import io.github.alpinist.verify.SmokeRequest;
import io.github.alpinist.verify.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A run in progress: what it works on, and its record as it stands. */
final class Run {
    /** The patch's name in the run's folder. */
    static final String PATCH = "alpine.patch";

    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(30);

    private final Task task;
    private final Workspace workspace;
    private final Progress progress;
    private final Supplier<Engine> engine;
    private Approach approach;
    private Migration record;

    Run(Task task, Workspace workspace, Progress progress, Supplier<Engine> engine, Migration record) {
        this.task = task;
        this.workspace = workspace;
        this.progress = progress;
        this.engine = engine;
        this.approach = Approach.of(task.settings(), record.trials());
        this.record = record;
    }

    Task task() {
        return task;
    }

    Project project() {
        return task.project();
    }

    Settings settings() {
        return task.settings();
    }

    Operator operator() {
        return task.operator();
    }

    Workspace workspace() {
        return workspace;
    }

    Progress progress() {
        return progress;
    }

    /** Looked for when first asked, so that what needs no engine works without one. */
    Engine engine() {
        return engine.get();
    }

    Migration record() {
        return record;
    }

    /** Changes the record, in memory and on disk; a patch lies beside it only while the record speaks of one. */
    void keep(UnaryOperator<Migration> change) {
        record = change.apply(record);
        if (record.proposed().patch().isEmpty()) {
            workspace.delete(PATCH);
        }
        RecordFile.write(workspace, record);
    }

    /** Ends the run with an error: nothing that could be applied is left lying there, also where the disk is full. */
    void fail(AlpinistException error) {
        keep(failed -> failed.withProposed(
                        new Proposed(Optional.empty(), failed.proposed().pullRequest()))
                .withConclusion(Conclusions.of(failed, error)));
    }

    Map<String, String> labels() {
        return Leftovers.labels(record.run());
    }

    Duration timeout() {
        return settings().timeout().orElse(DEFAULT_TIMEOUT);
    }

    Approach approach() {
        return approach;
    }

    /** Makes the alpine variant otherwise from here on; what is known of it so far is forgotten. */
    void approach(Approach other) {
        approach = other;
        keep(known -> known.withoutAlpine()
                .withSubject(known.subject().withRelease(other.release().toString())));
    }

    /** Goes back to Alpine as it is; what was tried otherwise is forgotten too. */
    void approachPlainly() {
        approach(Approach.plain(settings()));
        keep(known -> known.withTrials(List.of()));
    }

    Release release() {
        return approach.release();
    }

    Suite suite() {
        Testing testing = settings().testing();
        return new Suite(
                project().root(),
                testing.setups(),
                testing.commands(),
                testing.reports(),
                testing.copies(),
                testing.smoke().stream().map(SmokeRequest::parse).toList(),
                SmokeIgnore.parse(testing.smokeIgnored()),
                task.needs(),
                timeout());
    }
}
