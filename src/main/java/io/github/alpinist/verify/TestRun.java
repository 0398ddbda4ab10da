package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The suite's commands on one variant: where one fails, everything is done once more in another container, with set-ups,
 * copies and services of its own, before that counts. What passed once has passed, and is flaky.
 */
final class TestRun {
    private final Engine engine;
    private final Suite suite;
    private final Surroundings surroundings;

    TestRun(Engine engine, Suite suite, Surroundings surroundings) {
        this.engine = engine;
        this.suite = suite;
        this.surroundings = surroundings;
    }

    /** @throws AlpinistException where the original passes, but its reports name no test that ran */
    Outcome run(String image, Optional<Outcome> original, LogSink log) {
        TestAttempt.Result result = attempt(image, original, log);
        if (!result.outcome().passed()) {
            log.line(LogSink.Stream.OUT, "Repeated once in a fresh container, because not everything passed.");
            surroundings.renew(log);
            result = merged(result, attempt(image, original, log));
        }
        if (original.isEmpty() && result.outcome().passed()) {
            requireReports(result);
        }
        return result.outcome();
    }

    private TestAttempt.Result attempt(String image, Optional<Outcome> original, LogSink log) {
        try (TestContainer container = TestContainer.open(engine, suite, surroundings, image)) {
            return new TestAttempt(engine, suite, container, original, log).run();
        }
    }

    /** Both attempts are runs of the same commands in the same order, of which either may have ended early. */
    private static TestAttempt.Result merged(TestAttempt.Result first, TestAttempt.Result second) {
        List<Check> before = first.outcome().checks();
        List<Check> after = second.outcome().checks();
        List<Check> checks = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            boolean both = i < before.size() && i < after.size();
            checks.add(both ? after.get(i).after(before.get(i)) : (i < after.size() ? after : before).get(i));
        }
        Set<String> matched = new HashSet<>(first.matched());
        matched.addAll(second.matched());
        return new TestAttempt.Result(new Outcome(checks, second.outcome().installed()), matched);
    }

    /** Of the original's tests at least one must have run, or there is nothing to compare with. */
    private void requireReports(TestAttempt.Result original) {
        suite.reports().stream()
                .filter(glob -> !original.matched().contains(glob))
                .findFirst()
                .ifPresent(glob -> {
                    throw nothing("--test-report " + glob
                            + " matches no JUnit XML with a test in it that the tests wrote in the original image");
                });
        boolean ran = original.outcome().checks().stream()
                .flatMap(check -> check.report().stream())
                .anyMatch(report -> report.counts().run() > 0);
        if (!suite.reports().isEmpty() && !ran) {
            throw nothing("The original image skips every test that its reports name");
        }
    }

    private static AlpinistException nothing(String what) {
        return new AlpinistException(
                Failure.INPUT,
                what,
                "Let the tests run, and write JUnit XML there, or leave --test-report out: then only exit codes are"
                        + " claimed.");
    }

    static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
