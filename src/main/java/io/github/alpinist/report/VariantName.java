package io.github.alpinist.report;

import java.util.Locale;

/** The variants of the image, in the order in which they are built and shown. */
public enum VariantName {
    /** As the repository has it. */
    ORIGINAL,
    /** Converted, nothing pruned. */
    ALPINE,
    /** Converted and pruned. */
    SLIM;

    /** As people read it: {@code original}, {@code alpine} or {@code slim}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
