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

    /** Such as {@code 126.3 MB less}; {@code more} where nothing is saved but the contrary. */
    static String saved(long bytes) {
        return megabytes(Math.abs(bytes)) + " MB " + (bytes < 0 ? "more" : "less");
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }

    /** With its unit: {@code 812 ms}, {@code 12.3 s}, {@code 48.1 MB}. */
    static String amount(Quantity.Unit unit, double value) {
        if (unit == Quantity.Unit.BYTES) {
            return String.format(Locale.ROOT, "%.1f MB", value / 1e6);
        }
        return value < 10_000
                ? String.format(Locale.ROOT, "%.0f ms", value)
                : String.format(Locale.ROOT, "%.1f s", value / 1e3);
    }

    /** Without its sign: {@code 12 %}, and with a decimal below ten, {@code 4.2 %}. */
    static String percent(double percent) {
        double share = Math.abs(percent);
        return String.format(Locale.ROOT, share < 9.95 ? "%.1f %%" : "%.0f %%", share);
    }

    /** In bits per second: {@code 100 Mbit/s}. */
    static String bandwidth(long bits) {
        if (bits % 1_000_000_000 == 0) {
            return bits / 1_000_000_000 + " Gbit/s";
        }
        return bits % 1_000_000 == 0 ? bits / 1_000_000 + " Mbit/s" : bits + " bit/s";
    }
}
