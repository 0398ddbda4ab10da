package io.github.alpinist.report;

import io.github.alpinist.finding.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two reports. {@code docs/report.md} describes its JSON.
 *
 * @param schema version of this record's form: {@link Report#SCHEMA}
 * @param before the repository of the first
 * @param after the repository of the second
 * @param concludedBefore how the first ended
 * @param concludedAfter how the second ended
 * @param figures that both have, and that differ
 * @param packages that came, went or changed, of variants whose contents both have
 * @param findingsCame that the second alone has
 * @param findingsGone that the first alone has
 * @param checks that ended otherwise
 * @param measured by running, in both
 */
public record RecordComparison(
        int schema,
        String before,
        String after,
        Conclusion concludedBefore,
        Conclusion concludedAfter,
        List<FigureChange> figures,
        List<PackageChange> packages,
        List<Finding> findingsCame,
        List<Finding> findingsGone,
        List<CheckChange> checks,
        List<MeasuredChange> measured) {
    public RecordComparison {
        figures = List.copyOf(figures);
        packages = List.copyOf(packages);
        findingsCame = List.copyOf(findingsCame);
        findingsGone = List.copyOf(findingsGone);
        checks = List.copyOf(checks);
        measured = List.copyOf(measured);
    }

    public static RecordComparison of(Report before, Report after) {
        return new RecordComparison(
                Report.SCHEMA,
                before.subject().repository(),
                after.subject().repository(),
                before.conclusion(),
                after.conclusion(),
                Stream.of(VariantName.values())
                        .flatMap(name -> figures(name, before, after))
                        .toList(),
                Stream.of(VariantName.values())
                        .flatMap(name -> packages(name, before, after))
                        .toList(),
                only(after, before),
                only(before, after),
                checks(before.checks(), after.checks()),
                measured(before.measurements(), after.measurements()));
    }

    private static Stream<FigureChange> figures(VariantName name, Report before, Report after) {
        return Stream.of(
                        figure(name, "uncompressed", before, after, Variant::uncompressedBytes),
                        figure(name, "compressed", before, after, Variant::compressedBytes),
                        figure(name, "layers", before, after, RecordComparison::layers),
                        figure(
                                name,
                                "packages",
                                before,
                                after,
                                each -> each.packages().map(Integer::longValue)))
                .flatMap(Optional::stream);
    }

    private static Optional<FigureChange> figure(
            VariantName name, String figure, Report before, Report after, Function<Variant, Optional<Long>> value) {
        Optional<Long> now = after.variant(name).flatMap(value);
        return before.variant(name)
                .flatMap(value)
                .flatMap(then -> now.map(bytes -> new FigureChange(name, figure, then, bytes)))
                .filter(change -> change.before() != change.after());
    }

    private static Optional<Long> layers(Variant variant) {
        return Optional.of((long) variant.layers().size()).filter(layers -> layers > 0);
    }

    private static Stream<PackageChange> packages(VariantName name, Report before, Report after) {
        Optional<Contents> then = before.measurements().contents(name);
        Optional<Contents> now = after.measurements().contents(name);
        return then.isEmpty() || now.isEmpty()
                ? Stream.empty()
                : packages(name, versions(then.get()), versions(now.get()));
    }

    private static Stream<PackageChange> packages(
            VariantName name, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(each -> new PackageChange(
                        name, each, Optional.ofNullable(before.get(each)), Optional.ofNullable(after.get(each))))
                .filter(change -> !change.before().equals(change.after()));
    }

    private static Map<String, String> versions(Contents contents) {
        return contents.packages().stream()
                .collect(Collectors.toMap(PackageSize::name, PackageSize::version, (first, second) -> first));
    }

    /** Those of a report whose words the other has nowhere in the same file: lines move. */
    private static List<Finding> only(Report report, Report other) {
        List<List<String>> known =
                other.findings().stream().map(RecordComparison::words).toList();
        return report.findingsByWeight().stream()
                .filter(finding -> !known.contains(words(finding)))
                .toList();
    }

    private static List<String> words(Finding finding) {
        return List.of(finding.rule(), finding.place().file(), finding.message());
    }

    private record Check(String name, VariantName variant) {}

    private static List<CheckChange> checks(Checks before, Checks after) {
        Map<Check, Verdict> then = verdicts(before);
        Map<Check, Verdict> now = verdicts(after);
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(check -> new CheckChange(
                        check.name(),
                        check.variant(),
                        Optional.ofNullable(then.get(check)),
                        Optional.ofNullable(now.get(check))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<Check, Verdict> verdicts(Checks checks) {
        Map<Check, Verdict> verdicts = new LinkedHashMap<>();
        checks.tests()
                .forEach(test -> test.runs()
                        .forEach(run -> verdicts.put(new Check(test.command(), run.variant()), run.verdict())));
        checks.smokes()
                .forEach(smoke -> smoke.runs()
                        .forEach(run -> verdicts.put(new Check("GET " + smoke.path(), run.variant()), run.verdict())));
        return verdicts;
    }

    private static List<MeasuredChange> measured(Measurements before, Measurements after) {
        return before.running().stream()
                .flatMap(then -> after.running().stream()
                        .filter(now -> now.quantity() == then.quantity()
                                && now.subject().equals(then.subject()))
                        .flatMap(now -> measured(then, now)))
                .toList();
    }

    private static Stream<MeasuredChange> measured(Measurement before, Measurement after) {
        return before.samples().stream()
                .flatMap(then -> after
                        .on(then.variant())
                        .map(now -> new MeasuredChange(
                                before.quantity(), before.subject(), then, now, Difference.of(then, now)))
                        .stream());
    }
}
