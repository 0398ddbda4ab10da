package io.github.alpinist.report;

import java.util.Locale;

/**
 * What a variant saves, always as a share of the original.
 *
 * @param originalBytes size of the original, more than 0
 * @param bytes size of the variant, measured in the same way
 */
public record Saving(long originalBytes, long bytes) {
    public Saving {
        if (originalBytes <= 0 || bytes < 0) {
            throw new IllegalArgumentException("not sizes of images: " + originalBytes + ", " + bytes);
        }
    }

    /** Negative where the variant is larger. */
    public long savedBytes() {
        return originalBytes - bytes;
    }

    /** The share of the original that is saved, in percent; negative where the variant is larger. */
    public double percent() {
        return 100.0 * savedBytes() / originalBytes;
    }

    /** For people: {@code 33.9 % saved}, {@code 4.2 % larger} or {@code same size}. */
    public String text() {
        if (savedBytes() == 0) {
            return "same size";
        }
        return String.format(Locale.ROOT, "%.1f %% %s", Math.abs(percent()), savedBytes() > 0 ? "saved" : "larger");
    }
}
