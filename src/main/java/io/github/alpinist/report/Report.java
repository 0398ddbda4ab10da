package io.github.alpinist.report;

import io.github.alpinist.convert.Change;
import io.github.alpinist.finding.Finding;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run did, measured and found; what was not measured is absent. {@code docs/report.md} describes its JSON.
 *
 * @param schema version of this record's form: {@link #SCHEMA}
 * @param version of Alpinist
 * @param subject what was migrated, and on what
 * @param conclusion how the run ended
 * @param variants those that were built, at most one of each name, in the order of the names
 * @param checks tests and smoke requests
 * @param packages what pruning kept and dropped
 * @param files of the classes that pruning looks at
 * @param attempts of the pruning search, in order
 * @param measurements of the variants, beside their sizes
 * @param trials of fallbacks where the program did not work on Alpine as it is, in order
 * @param changes to the Dockerfile, in its order, then to scripts of the build context that it runs
 * @param findings in the order in which they were made
 * @param advice what would do the image good, and has nothing to do with the move
 * @param diff of the Dockerfile and then of each script that changes, unified; absent where nothing was converted, empty where nothing changed
 * @param proposed the patch and the pull request
 * @param stages that have ended, in order
 */
public record Report(
        int schema,
        String version,
        Subject subject,
        Conclusion conclusion,
        List<Variant> variants,
        Checks checks,
        Packages packages,
        List<FileRow> files,
        List<Attempt> attempts,
        Measurements measurements,
        List<Trial> trials,
        List<Change> changes,
        List<Finding> findings,
        List<Finding> advice,
        Optional<String> diff,
        Proposed proposed,
        List<Stage> stages) {
    /** The form that this release writes and reads. */
    public static final int SCHEMA = 1;

    public Report {
        variants = variants.stream().sorted(Comparator.comparing(Variant::name)).toList();
        requireDistinct(variants);
        files = List.copyOf(files);
        attempts = List.copyOf(attempts);
        trials = List.copyOf(trials);
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        advice = List.copyOf(advice);
        stages = List.copyOf(stages);
    }

    public Optional<Variant> variant(VariantName name) {
        return variants.stream().filter(variant -> variant.name() == name).findFirst();
    }

    /** The last variant that was built: what the run proposes, unless it is the original. */
    public Optional<Variant> last() {
        return variants.isEmpty() ? Optional.empty() : Optional.of(variants.get(variants.size() - 1));
    }

    /** What a variant saves of the original's uncompressed size; absent where one of them was not measured. */
    public Optional<Saving> saving(VariantName name) {
        return uncompressed(VariantName.ORIGINAL)
                .filter(bytes -> bytes > 0)
                .flatMap(original -> uncompressed(name).map(bytes -> new Saving(original, bytes)));
    }

    /** What the last variant saves; absent where it is the original. */
    public Optional<Saving> saving() {
        return last().map(Variant::name)
                .filter(name -> name != VariantName.ORIGINAL)
                .flatMap(this::saving);
    }

    /** The findings, the worst first. */
    public List<Finding> findingsByWeight() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
    }

    private Optional<Long> uncompressed(VariantName name) {
        return variant(name).flatMap(Variant::uncompressedBytes);
    }

    private static void requireDistinct(List<Variant> variants) {
        Set<VariantName> seen = EnumSet.noneOf(VariantName.class);
        for (Variant variant : variants) {
            if (!seen.add(variant.name())) {
                throw new IllegalArgumentException("a variant stands twice in the report: " + variant.name());
            }
        }
    }
}
