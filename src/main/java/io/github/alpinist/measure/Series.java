package io.github.alpinist.measure;

import io.github.alpinist.report.Quantity;
import java.util.Optional;

/**
 * What samples are of.
 *
 * @param quantity what is measured
 * @param subject of which, such as a test command; absent where there is only one
 */
record Series(Quantity quantity, Optional<String> subject) {
    static Series of(Quantity quantity) {
        return new Series(quantity, Optional.empty());
    }

    static Series of(Quantity quantity, String subject) {
        return new Series(quantity, Optional.of(subject));
    }

    /** The quantity, and of what. */
    String label() {
        return quantity.label() + subject.map(of -> ": " + of).orElse("");
    }
}
