package io.github.alpinist.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one pull of a variant saves, where nothing of either image is on the machine yet.
 *
 * @param variant which is pulled in place of the original
 * @param savedBytes of the compressed layers; negative where the variant is larger
 */
public record Pull(VariantName variant, long savedBytes) {
    /** How {@link #seconds} reckons. */
    static final String FORMULA = "8 * (original - variant) compressed bytes / bandwidth";

    private static final int BITS = 8;

    /** Of each variant whose compressed size was measured beside the original's. */
    public static List<Pull> of(Report report) {
        Optional<Long> original = report.variant(VariantName.ORIGINAL).flatMap(Variant::compressedBytes);
        return report.variants().stream()
                .filter(variant -> variant.name() != VariantName.ORIGINAL)
                .flatMap(variant -> original
                        .flatMap(before ->
                                variant.compressedBytes().map(after -> new Pull(variant.name(), before - after)))
                        .stream())
                .toList();
    }

    /** Of the last variant; absent where it is the original, or one of them was not measured. */
    static Optional<Pull> ofLast(Report report) {
        return report.last()
                .flatMap(last -> of(report).stream()
                        .filter(pull -> pull.variant() == last.name())
                        .findFirst());
    }

    /** @param bandwidth in bits per second */
    public double seconds(long bandwidth) {
        return (double) BITS * savedBytes / bandwidth;
    }

    /** Such as {@code 126.3 MB less}. */
    String text() {
        return Figures.saved(savedBytes);
    }

    /** Such as {@code 10.1 s less}. */
    String text(long bandwidth) {
        return String.format(Locale.ROOT, "%.1f s %s", Math.abs(seconds(bandwidth)), savedBytes < 0 ? "more" : "less");
    }
}
