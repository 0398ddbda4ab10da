package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Measurements;
import io.github.alpinist.report.Unmeasured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures what the variants need, each in its turn, and reads what is in them. */
final class MeasureStage implements Stage {
    static final String NAME = "measure";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        requireImages(run);
        MeasureChoices choices = run.settings().measuring();
        VariantContents.Result read = new VariantContents(run).read();
        RunningVariants.Result running = new RunningVariants(run).measure();
        running.findings().forEach(run.progress()::finding);
        List<Unmeasured> unmeasured = new ArrayList<>(running.unmeasured());
        unmeasured.addAll(read.unmeasured());
        Measurements measurements = new Measurements(
                running.rounds(),
                running.measurements(),
                read.contents(),
                unmeasured,
                Measurements.NONE.thresholds(),
                choices.bandwidth());
        run.keep(record -> record.withMeasured(new Measured(asked(run), measurements, running.findings())));
    }

    /** What another engine measured, or nobody, must not be forgotten for nothing. */
    private static void requireImages(Run run) {
        Stream.concat(
                        run.record().built().values().stream(),
                        run.record().pruned().flatMap(Pruned::slim).map(Slim::variant).stream())
                .filter(variant -> run.engine().image(variant.imageId()).isEmpty())
                .findFirst()
                .ifPresent(variant -> {
                    throw new AlpinistException(
                            Failure.INPUT,
                            "The " + variant.name().label() + " variant is not on this engine, so that nothing of it"
                                    + " can be measured",
                            "Measure where it was built and before it is proposed, or run 'alpinist migrate'.");
                });
    }

    /** What was asked for, as text: where another database lies at the same path, it is another. */
    static String asked(Run run) {
        String database = run.operator()
                .vulnerabilities()
                .map(Path::toFile)
                .map(file -> file.getAbsolutePath() + " " + file.length() + " " + file.lastModified())
                .orElse("");
        return run.settings().measuring() + " " + database;
    }
}
