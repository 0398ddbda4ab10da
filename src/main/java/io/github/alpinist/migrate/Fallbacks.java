package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Trial;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries what the configuration allows where the program does not work on Alpine as it is: conversion, build, tests. */
final class Fallbacks {
    private static final String UNFINISHED = "it was cut off";

    /** What stands in the place of a fallback's name for Alpine as it is. */
    private static final String AS_IT_IS = "none";

    private final Run run;
    private final Consumer<Stage> perform;

    /** @param perform runs a stage */
    Fallbacks(Run run, Consumer<Stage> perform) {
        this.run = run;
        this.perform = perform;
    }

    /** Converts, builds and tests, by fallbacks where it fails otherwise and they are allowed. */
    void prove(List<Stage> stages) {
        long start = System.nanoTime();
        try {
            stages.stream()
                    .filter(stage -> !run.record().hasEnded(stage.name()))
                    .forEach(perform);
        } catch (AlpinistException e) {
            if (!isOfAlpine(e)) {
                throw e;
            }
            if (run.approach().fallback().isPresent()) {
                run.progress()
                        .say("What the fallback " + label(run.approach()) + " passed it fails now: " + e.getMessage());
                run.approachPlainly();
                prove(stages);
            } else {
                tryEach(stages, e, millisSince(start));
            }
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** A failure of the original, the engine or the surroundings is none that another Alpine could mend. */
    private boolean isOfAlpine(AlpinistException error) {
        return switch (error.failure()) {
            case BLOCKED -> true;
            case BUILD -> BuildStage.isOf(VariantName.ALPINE, error);
            case TESTS -> run.record().tested().containsKey(VariantName.ALPINE);
            default -> false;
        };
    }

    private void tryEach(List<Stage> stages, AlpinistException failure, long millis) {
        Migration plain = run.record();
        Approach asItIs = run.approach();
        List<Trial> trials = new ArrayList<>();
        List<Approach> approaches = run.settings().fallbacks().stream()
                .flatMap(kind -> asItIs.with(kind).stream())
                .toList();
        if (approaches.isEmpty()) {
            throw failure;
        }
        run.progress().say("On Alpine as it is: " + failure.getMessage());
        trials.add(trial(asItIs, Optional.of(String.valueOf(failure.getMessage())), millis));
        for (Approach approach : approaches) {
            run.progress().say("Trying the fallback " + label(approach) + " on Alpine " + approach.release());
            Trial trial = attempt(approach, stages, trials, plain);
            trials.add(trial);
            run.keep(record -> record.withTrials(trials));
            if (trial.passed()) {
                return;
            }
        }
        run.approach(asItIs);
        run.keep(record -> plain.withTrials(trials));
        throw failure;
    }

    private Trial attempt(Approach approach, List<Stage> stages, List<Trial> before, Migration plain) {
        List<Trial> open = new ArrayList<>(before);
        open.add(trial(approach, Optional.of(UNFINISHED), 0));
        run.keep(record -> record.withTrials(open));
        run.approach(approach);
        long start = System.nanoTime();
        Optional<String> failure = failure(stages, plain);
        return trial(approach, failure, millisSince(start));
    }

    private Optional<String> failure(List<Stage> stages, Migration plain) {
        try {
            for (Stage stage : stages) {
                perform.accept(stage);
                if (changesNothing(plain)) {
                    return Optional.of("it changes nothing in this Dockerfile");
                }
            }
            return Optional.empty();
        } catch (AlpinistException e) {
            if (!isOfAlpine(e)) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }

    private boolean changesNothing(Migration plain) {
        return run.record()
                .converted()
                .map(Converted::text)
                .equals(plain.converted().map(Converted::text));
    }

    private static String label(Approach approach) {
        return approach.fallback().map(Fallback::label).orElse(AS_IT_IS);
    }

    private Trial trial(Approach approach, Optional<String> failure, long millis) {
        return new Trial(
                label(approach),
                approach.release().toString(),
                Optional.ofNullable(run.record().built().get(VariantName.ALPINE))
                        .flatMap(Variant::uncompressedBytes),
                failure,
                millis);
    }
}
