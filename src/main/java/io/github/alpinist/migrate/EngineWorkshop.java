package io.github.alpinist.migrate;

import io.github.alpinist.engine.Image;
import io.github.alpinist.prune.Probe;
import io.github.alpinist.prune.Probed;
import io.github.alpinist.prune.Workshop;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes and tests candidates on the run's engine.
 *
 * @param alpine the variant that they are taken out of
 */
record EngineWorkshop(Run run, Image alpine) implements Workshop {
    /** How many times as long as on the alpine variant a test may take. */
    private static final int TIMES = 5;

    private static final Duration MORE = Duration.ofMinutes(1);

    @Override
    public Probed probe(Probe probe, int attempt) {
        String reference = VariantBuild.tag(run, name(attempt));
        Optional<Probed> problem = made(probe, attempt, reference);
        if (problem.isPresent()) {
            return problem.get();
        }
        try {
            return new Probed.Tested(test(reference, attempt));
        } finally {
            run.engine().removeImage(reference);
        }
    }

    private Optional<Probed> made(Probe probe, int attempt, String reference) {
        Map<String, String> labels = new HashMap<>(run.labels());
        labels.putAll(Leftovers.imageLabels(run.record().run()));
        try (Logs log = Logs.open(run.workspace(), "probe", name(attempt), run.progress())) {
            return new ProbeContainer(run.engine(), alpine, labels).make(probe, reference, log);
        }
    }

    @Override
    public String build(String dockerfile, int attempt) {
        try (Logs log = Logs.open(run.workspace(), "build", name(attempt), run.progress())) {
            return VariantBuild.ofConverted(run)
                    .build(name(attempt), dockerfile, run.settings().target(), log)
                    .id();
        }
    }

    @Override
    public Outcome test(String image, int attempt) {
        Optional<Outcome> original = Optional.ofNullable(run.record().tested().get(VariantName.ORIGINAL));
        return TestStage.test(run, name(attempt), image, original, patience());
    }

    /** A candidate that hangs must not use up the time of all others. */
    private Duration patience() {
        long longest = Optional.ofNullable(run.record().tested().get(VariantName.ALPINE)).stream()
                .flatMap(outcome -> outcome.checks().stream())
                .mapToLong(Check::millis)
                .max()
                .orElse(0);
        Duration patience = Duration.ofMillis(longest).multipliedBy(TIMES).plus(MORE);
        return patience.compareTo(run.timeout()) < 0 ? patience : run.timeout();
    }

    @Override
    public Set<String> installed(String image) {
        return new Measuring(run).packages(image);
    }

    @Override
    public boolean saves(String image) {
        return Optional.ofNullable(run.record().built().get(VariantName.ALPINE))
                .flatMap(Variant::uncompressedBytes)
                .filter(bytes -> new Measuring(run).size(image).uncompressed() >= bytes)
                .isEmpty();
    }

    @Override
    public void say(String line) {
        run.progress().say(run.task().hidden().mask(line));
    }

    private static String name(int attempt) {
        return VariantName.SLIM.label() + "-" + attempt;
    }
}
