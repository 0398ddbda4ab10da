package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One quantity, measured on the variants in turn: original, alpine, slim, original, ...
 *
 * @param quantity what was measured
 * @param subject of which, such as a test command; absent where there is only one
 * @param method how, in words, such as {@code the kernel's own peak, read inside}
 * @param samples at most one a variant, in the order of the variants
 */
public record Measurement(Quantity quantity, Optional<String> subject, String method, List<Samples> samples) {
    public Measurement {
        samples = List.copyOf(samples);
    }

    public Optional<Samples> on(VariantName variant) {
        return samples.stream().filter(each -> each.variant() == variant).findFirst();
    }

    /** Against the original; absent for the original, and where one of them was not measured. */
    public Optional<Difference> difference(VariantName variant) {
        return variant == VariantName.ORIGINAL
                ? Optional.empty()
                : on(VariantName.ORIGINAL)
                        .flatMap(original -> on(variant).map(other -> Difference.of(original, other)));
    }

    /** The quantity, and of what. */
    public String label() {
        return quantity.label() + subject.map(of -> ": " + of).orElse("");
    }
}
