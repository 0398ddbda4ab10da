package io.github.alpinist.report;

import static io.github.alpinist.report.Inline.code;
import static io.github.alpinist.report.Inline.text;
import static io.github.alpinist.report.Inline.verdict;
import static io.github.alpinist.report.Inline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Set-up, tests, smoke requests and starts, a row each, with how it ended on each variant. */
final class CheckSection {
    private static final List<Column> COLUMNS =
            List.of(Column.first("Check"), new Column("On each variant", ": ", ", ", ""));

    private final Checks checks;

    CheckSection(Checks checks) {
        this.checks = checks;
    }

    Section section(String title) {
        Stream<Row> setups =
                checks.setups().stream().map(setup -> row(Phrase.of(words("Set-up "), code(setup.command())), setup));
        Stream<Row> tests = checks.tests().stream().map(test -> row(name(test), test));
        Stream<Row> smokes = checks.smokes().stream().map(CheckSection::row);
        return Section.facts(
                title,
                COLUMNS,
                Stream.of(setups, tests, smokes, starts()).flatMap(rows -> rows).toList());
    }

    private static Phrase name(TestResult test) {
        Phrase command = Phrase.of(code(test.command()));
        return test.isCounted() ? command : command.and(words(" (exit code only)"));
    }

    private static Row row(Phrase name, TestResult test) {
        return Row.of(name).with(test.runs().stream().map(CheckSection::run).toList());
    }

    private static Row row(SmokeResult smoke) {
        return Row.of(Phrase.of(words("GET "), code(smoke.path())))
                .with(smoke.runs().stream().map(CheckSection::run).toList());
    }

    private Stream<Row> starts() {
        List<Phrase> runs = checks.starts().stream().map(CheckSection::run).toList();
        Phrase name = Phrase.of(words("Started by itself, without the tests' set-up"));
        return runs.isEmpty() ? Stream.empty() : Stream.of(Row.of(name).with(runs));
    }

    private static Phrase run(TestRun run) {
        List<Phrase> facts = new ArrayList<>();
        run.counts().ifPresent(counts -> facts.add(Phrase.of(words(counts.toString()))));
        run.exitCode().ifPresent(code -> facts.add(Phrase.of(words("exit code " + code))));
        run.durationMillis().ifPresent(millis -> facts.add(Phrase.of(words(Figures.seconds(millis)))));
        if (run.attempts() > 1) {
            facts.add(Phrase.of(words(run.attempts() + " attempts")));
        }
        run.reason().ifPresent(reason -> facts.add(Phrase.of(text(reason))));
        return run(run.variant(), run.verdict(), facts);
    }

    private static Phrase run(SmokeRun run) {
        List<Phrase> facts = new ArrayList<>();
        run.status().ifPresent(status -> facts.add(Phrase.of(words("status " + status))));
        run.reason().ifPresent(reason -> facts.add(Phrase.of(text(reason))));
        run.notes().forEach(note -> facts.add(Phrase.of(text(note))));
        return run(run.variant(), run.verdict(), facts);
    }

    private static Phrase run(StartRun run) {
        List<Phrase> facts = new ArrayList<>(List.of(Phrase.of(words(run.inWords()))));
        run.reasons().forEach(reason -> facts.add(Phrase.of(text(reason))));
        return run(run.variant(), run.verdict(), facts);
    }

    private static Phrase run(VariantName variant, Verdict verdict, List<Phrase> facts) {
        Phrase run = Phrase.of(words(variant.label() + " "), verdict(verdict));
        return facts.isEmpty()
                ? run
                : run.and(words(" (")).and(Phrase.joined(", ", facts)).and(words(")"));
    }
}
