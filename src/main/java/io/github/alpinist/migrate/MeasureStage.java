package io.github.alpinist.migrate;

import io.github.alpinist.report.Measurements;
import java.util.List;

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
        Measurements measurements = new Measurements(
                0, List.of(), new VariantContents(run).read(), List.of(), List.of(), choices.bandwidth());
        run.keep(record -> record.withMeasured(new Measured(choices.toString(), measurements)));
    }
}
