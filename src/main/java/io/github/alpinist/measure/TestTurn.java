package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A variant's tests once, with their set-up and services: how long each takes, and what memory they need. */
final class TestTurn {
    static final Series MEMORY = Series.of(Quantity.MEMORY_OF_TESTS);
    private static final String METHOD = "the command alone, through the engine";

    private final Engine engine;
    private final Map<String, String> labels;
    private final String clientImage;
    private final Ledger ledger;
    private final List<Failed> failed = new ArrayList<>();

    TestTurn(Engine engine, Map<String, String> labels, String clientImage, Ledger ledger) {
        this.engine = engine;
        this.labels = labels;
        this.clientImage = clientImage;
        this.ledger = ledger;
    }

    /** A check that failed in a round, though it had passed before. */
    record Failed(Target target, Check check) {
        boolean isOf(Target other, Check failure) {
            return target.variant() == other.variant() && check.name().equals(failure.name());
        }
    }

    private record Seen(Outcome outcome, Optional<PeakWatch.Peak> peak) {}

    /** The checks that failed, of each variant the first of a name. */
    List<Failed> failed() {
        return List.copyOf(failed);
    }

    /** Takes no more time where nothing of it can be measured any more. */
    void take(Target target) {
        if (target.suite().tests().stream().map(TestTurn::series).allMatch(ledger::isMissed)) {
            return;
        }
        try {
            Seen seen = new Verifier(engine, target.suite(), labels, clientImage, UnaryOperator.identity())
                    .once(target.image(), target.log(), this::watched);
            keep(target, seen);
        } catch (AlpinistException e) {
            missAll(target, Misfortune.of(e, target));
        }
    }

    private Seen watched(String container, Supplier<Outcome> tests) {
        try (PeakWatch watch = PeakWatch.over(engine, container)) {
            Outcome outcome = tests.get();
            return new Seen(outcome, watch.peak());
        }
    }

    private void keep(Target target, Seen seen) {
        for (String command : target.suite().tests()) {
            seen.outcome()
                    .test(command)
                    .filter(Check::passed)
                    .ifPresent(check -> ledger.add(series(command), METHOD, target.variant(), check.millis()));
        }
        Optional<Check> failure = seen.outcome().firstFailure();
        if (failure.isPresent()) {
            missed(target, failure.get());
        } else {
            memory(target, seen.peak());
        }
    }

    private void missed(Target target, Check failure) {
        String reason = "in a round, on " + target.variant().label() + ": " + failure.summary();
        if (failed.stream().noneMatch(known -> known.isOf(target, failure))) {
            failed.add(new Failed(target, failure));
        }
        ledger.miss(MEMORY, reason);
        target.suite().tests().stream()
                .filter(command -> failure.kind() == Check.Kind.SETUP || command.equals(failure.name()))
                .forEach(command -> ledger.miss(series(command), reason));
    }

    private void memory(Target target, Optional<PeakWatch.Peak> peak) {
        boolean setUp = !target.suite().setups().isEmpty();
        peak.ifPresentOrElse(
                found -> ledger.add(
                        MEMORY,
                        found.method() + (setUp ? ", of set-ups and tests" : ""),
                        target.variant(),
                        found.bytes()),
                () -> ledger.miss(MEMORY, "the engine accounts for no memory"));
    }

    private void missAll(Target target, Misfortune why) {
        why.keep(ledger, MEMORY);
        target.suite().tests().forEach(command -> why.keep(ledger, series(command)));
    }

    private static Series series(String command) {
        return Series.of(Quantity.TEST, command);
    }
}
