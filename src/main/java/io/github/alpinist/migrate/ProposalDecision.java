package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.report.Saving;
import io.github.alpinist.report.Threshold;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides whether a proposal may be made, from the record alone; nothing else decides it. */
final class ProposalDecision {
    private final Migration record;
    private final List<Condition> conditions = new ArrayList<>();

    private ProposalDecision(Migration record) {
        this.record = record;
    }

    /**
     * One condition of a proposal.
     *
     * @param name what must hold
     * @param met whether it does
     * @param detail the fact
     * @param failure how a run ends for which it does not hold
     */
    record Condition(String name, boolean met, String detail, Failure failure) {}

    /** Every condition; a proposal may be made when all are met. */
    static List<Condition> of(Migration record) {
        return new ProposalDecision(record).decide();
    }

    /** @throws AlpinistException that names all conditions which are not met, of the first one's kind */
    static void requireMet(Migration record) {
        List<Condition> unmet =
                of(record).stream().filter(condition -> !condition.met()).toList();
        if (!unmet.isEmpty()) {
            throw refused(unmet);
        }
    }

    private static AlpinistException refused(List<Condition> unmet) {
        return new AlpinistException(
                unmet.get(0).failure(),
                unmet.stream()
                        .map(condition -> condition.name() + " (" + condition.detail() + ")")
                        .collect(Collectors.joining("; ", "No proposal, because it does not hold that ", "")),
                "See .alpinist/report.md for what was measured and tested.");
    }

    private List<Condition> decide() {
        converted();
        built();
        variants().forEach(this::tested);
        counted();
        pruned();
        measured();
        saved();
        ThresholdCheck.of(record).forEach(this::kept);
        return List.copyOf(conditions);
    }

    private void converted() {
        Optional<Finding> blocker = record.findings().stream()
                .filter(finding -> finding.isBlocker() && !inRounds().contains(finding))
                .findFirst();
        boolean met = record.converted().isPresent() && blocker.isEmpty();
        add(
                "converted without a blocker",
                met,
                blocker.map(Finding::message).orElse("no conversion in the record"),
                Failure.BLOCKED);
    }

    private void built() {
        for (VariantName name : List.of(VariantName.ORIGINAL, VariantName.ALPINE)) {
            add(
                    "the " + name.label() + " variant was built",
                    record.built().containsKey(name),
                    "it is not in the record",
                    Failure.BUILD);
        }
    }

    private Stream<VariantName> variants() {
        return Stream.of(VariantName.values()).filter(name -> name != VariantName.SLIM || slim().isPresent());
    }

    private void tested(VariantName name) {
        List<Check> checks = Optional.ofNullable(record.outcomes().get(name))
                .map(Outcome::checks)
                .orElse(List.of());
        setups(name).forEach(setup -> passed(name, Check.Kind.SETUP, setup, checks));
        record.requirements().tests().forEach(test -> passed(name, Check.Kind.TEST, test, checks));
        record.requirements().smoke().forEach(path -> passed(name, Check.Kind.SMOKE, path, checks));
        startsAlike(name);
    }

    private void startsAlike(VariantName variant) {
        Optional<Outcome> outcome = Optional.ofNullable(record.outcomes().get(variant));
        Optional<Check> failure = outcome.stream()
                .flatMap(tested -> tested.checks().stream())
                .filter(check -> check.kind().isOfOwnStart() && !check.passed())
                .findFirst();
        boolean started = outcome.flatMap(Outcome::behaviour).isPresent();
        add(
                variant == VariantName.ORIGINAL
                        ? "original was started by itself"
                        : variant.label() + " starts and ends by itself as original does",
                started && failure.isEmpty(),
                failure.map(Check::summary).orElse("it was not started"),
                Failure.TESTS);
    }

    private List<String> setups(VariantName variant) {
        if (record.requirements().tests().isEmpty()) {
            return List.of();
        }
        return variant == VariantName.ORIGINAL
                ? record.requirements().setups()
                : record.converted().map(Converted::setups).orElse(List.of());
    }

    /** Where reports were asked for, they were read, and no variant falls short of the original. */
    private void counted() {
        Optional<Outcome> original = Optional.ofNullable(record.outcomes().get(VariantName.ORIGINAL));
        List<Check> counted = original.stream()
                .flatMap(outcome -> outcome.checks().stream())
                .filter(check -> check.report().isPresent())
                .toList();
        boolean wanted = !record.requirements().reports().isEmpty();
        if (wanted) {
            add("the tests of original are counted", !counted.isEmpty(), "no report was read", Failure.TESTS);
        }
        variants()
                .filter(name -> wanted && name != VariantName.ORIGINAL)
                .forEach(name -> counted.forEach(check -> fallsShortOf(check, name)));
    }

    private void fallsShortOf(Check original, VariantName variant) {
        Optional<TestReport> report = Optional.ofNullable(record.outcomes().get(variant))
                .flatMap(outcome -> outcome.test(original.name()))
                .flatMap(Check::report);
        Optional<String> shortfall = report.isEmpty()
                ? Optional.of("no report was read")
                : report.get().shortfall(original.report().orElseThrow());
        add(
                "as many tests of '" + original.name() + "' run on " + variant.label() + " as on original",
                shortfall.isEmpty(),
                shortfall.orElse(""),
                Failure.TESTS);
    }

    private void passed(VariantName variant, Check.Kind kind, String what, List<Check> checks) {
        List<Check> runs = checks.stream()
                .filter(check -> check.kind() == kind && check.name().equals(what))
                .toList();
        boolean met = !runs.isEmpty() && runs.stream().allMatch(Check::passed);
        add(
                "'" + what + "' passes on " + variant.label(),
                met,
                runs.isEmpty() ? "it was not run" : runs.get(0).summary(),
                Failure.TESTS);
    }

    private void pruned() {
        add("pruning has ended", record.pruned().isPresent(), "it is not in the record", Failure.INPUT);
    }

    private void measured() {
        add("measuring has ended", record.measured().isPresent(), "it is not in the record", Failure.INPUT);
        Optional<Finding> failed =
                inRounds().stream().filter(Finding::isBlocker).findFirst();
        add(
                "every test passes in every round",
                failed.isEmpty(),
                failed.map(Finding::message).orElse(""),
                Failure.TESTS);
    }

    private List<Finding> inRounds() {
        return record.measured().map(Measured::findings).orElse(List.of());
    }

    /** Whether as much is saved as was asked for. */
    static boolean savesEnough(Migration record) {
        ProposalDecision decision = new ProposalDecision(record);
        decision.saved();
        return decision.conditions.stream().allMatch(Condition::met);
    }

    private void kept(Threshold threshold) {
        add(
                String.format(Locale.ROOT, "%s %.0f %% is kept", threshold.name(), threshold.limit()),
                threshold.held(),
                threshold.detail(),
                Failure.THRESHOLD);
    }

    private void saved() {
        double least = record.requirements().thresholds().minSaving().orElse(0.0);
        Optional<Double> percent = bytes(VariantName.ORIGINAL)
                .filter(original -> original > 0)
                .flatMap(original -> result().flatMap(Variant::uncompressedBytes)
                        .map(bytes -> new Saving(original, bytes).percent()));
        add(
                String.format(Locale.ROOT, "at least %.1f %% is saved", least),
                percent.filter(value -> value >= least).isPresent(),
                percent.map(value -> String.format(Locale.ROOT, "%.1f %% is saved", value))
                        .orElse("it was not measured"),
                Failure.THRESHOLD);
    }

    private void add(String name, boolean met, String detail, Failure failure) {
        conditions.add(new Condition(name, met, met ? "" : detail, failure));
    }

    private Optional<Slim> slim() {
        return record.pruned().flatMap(Pruned::slim);
    }

    private Optional<Variant> result() {
        return slim().map(Slim::variant)
                .or(() -> Optional.ofNullable(record.built().get(VariantName.ALPINE)));
    }

    private Optional<Long> bytes(VariantName name) {
        return Optional.ofNullable(record.built().get(name)).flatMap(Variant::uncompressedBytes);
    }
}
