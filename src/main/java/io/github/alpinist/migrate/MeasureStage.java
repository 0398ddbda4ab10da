package io.github.alpinist.migrate;

import io.github.alpinist.report.Measurements;

/** Measures what the variants need, each in its turn. */
final class MeasureStage implements Stage {
    static final String NAME = "measure";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        MeasureChoices choices = run.settings().measuring();
        RunningVariants.Result running = new RunningVariants(run).measure();
        running.findings().forEach(run.progress()::finding);
        Measurements measurements = new Measurements(
                running.rounds(),
                running.measurements(),
                new VariantContents(run).read(),
                running.unmeasured(),
                Measurements.NONE.thresholds(),
                choices.bandwidth());
        run.keep(record -> record.withMeasured(new Measured(choices.toString(), measurements, running.findings())));
    }
}
