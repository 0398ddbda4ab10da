package io.github.alpinist.report;

import java.util.Locale;

/** Numbers as reports show them. */
final class Figures {
    static final String SIZES = "Sizes in MB (10^6 bytes).";
    static final String NOT_MEASURED = "not measured";

    private Figures() {}

    /** In MB of 10^6 bytes with one decimal, without the unit. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }
}
