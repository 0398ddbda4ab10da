package io.github.alpinist.report;

import java.util.List;

/**
 * What one variant showed, a value a round.
 *
 * @param variant which was measured
 * @param values in the unit of the quantity, in the order of the rounds; at least one
 */
public record Samples(VariantName variant, List<Long> values) {
    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no sample of " + variant);
        }
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    public double median() {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }

    public long least() {
        return values.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    public long most() {
        return values.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** From the least to the most. */
    public long spread() {
        return most() - least();
    }
}
