package io.github.alpinist.catalog.join;

import java.util.Locale;

/** How good the evidence of a row is. */
enum Grade {
    CERTAIN,
    LIKELY,
    SUGGEST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
