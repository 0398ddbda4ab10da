package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The suite's set-ups and tests, once, in a fresh container. After a set-up that failed no test is run; after a command
 * that ran out of time none either, because it still runs there.
 */
final class TestAttempt {
    private static final String ROOT = "0";

    private final Engine engine;
    private final Suite suite;
    private final TestContainer container;
    private final Optional<Outcome> original;
    private final LogSink log;
    private final List<Check> checks = new ArrayList<>();

    TestAttempt(Engine engine, Suite suite, TestContainer container, Optional<Outcome> original, LogSink log) {
        this.engine = engine;
        this.suite = suite;
        this.container = container;
        this.original = original;
        this.log = log;
    }

    /**
     * What an attempt came to.
     *
     * @param outcome of its checks
     * @param matched the report globs for which there was a file
     */
    record Result(Outcome outcome, Set<String> matched) {}

    Result run() {
        Set<String> installed = setUp();
        if (!checks.stream().allMatch(Check::passed)) {
            return new Result(new Outcome(checks, List.copyOf(installed)), Set.of());
        }
        WrittenReports reports = new WrittenReports(engine, container.id(), globs());
        boolean trusted = true;
        for (int i = 0; trusted && i < suite.tests().size(); i++) {
            checks.add(test(suite.tests().get(i), reports));
            trusted = checks.get(checks.size() - 1).verdict() != Verdict.TIMED_OUT;
        }
        return new Result(new Outcome(checks, List.copyOf(installed)), reports.matched());
    }

    /** Runs the set-ups up to the first that fails, and tells which packages they added. */
    private Set<String> setUp() {
        if (suite.setups().isEmpty()) {
            return Set.of();
        }
        Set<String> before = InstalledPackages.of(engine, container.id());
        boolean passed = true;
        for (int i = 0; passed && i < suite.setups().size(); i++) {
            checks.add(container.run(Check.Kind.SETUP, suite.setups().get(i), Optional.of(ROOT), log));
            passed = checks.get(i).passed();
        }
        Set<String> added = new TreeSet<>(InstalledPackages.of(engine, container.id()));
        added.removeAll(before);
        return added;
    }

    private List<ReportGlob> globs() {
        return suite.reports().stream()
                .map(glob -> ReportGlob.of(glob, container.workdir()))
                .toList();
    }

    private Check test(String command, WrittenReports reports) {
        Check check = container.run(Check.Kind.TEST, command, Optional.empty(), log);
        if (suite.reports().isEmpty() || check.verdict() == Verdict.TIMED_OUT) {
            return check;
        }
        WrittenReports.Reading reading = reports.read();
        Check told = reading.files() == 0 ? check : check.withReport(TestReport.of(reading.cases()));
        return fault(told, reading).map(told::failing).orElse(told);
    }

    private Optional<String> fault(Check check, WrittenReports.Reading reading) {
        Optional<String> failures = TestReport.failures(reading.cases());
        if (!check.passed()) {
            String exit = check.code().map(code -> "exited with " + code + "; ").orElse("");
            return failures.map(text -> exit + text);
        }
        return reading.unreadable()
                .or(() -> failures.map(text -> text + "; the command exited with 0 all the same"))
                .or(() -> shortfall(check));
    }

    private Optional<String> shortfall(Check check) {
        Optional<TestReport> wanted =
                original.flatMap(outcome -> outcome.test(check.name())).flatMap(Check::report);
        return wanted.flatMap(report -> check.report()
                .map(found -> found.shortfall(report))
                .orElse(Optional.of("no report was written, where the original's has " + report.counts())));
    }
}
