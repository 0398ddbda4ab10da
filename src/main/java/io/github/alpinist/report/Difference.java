package io.github.alpinist.report;

/**
 * How a variant's samples stand to the original's.
 *
 * @param kind what can be said
 * @param percent how much more the variant's median is than the original's, in percent of the original's; negative
 *     where it is less
 */
public record Difference(Kind kind, double percent) {
    /** Below this many samples of each, chance alone makes ranges that do not meet. */
    public static final int LEAST_SAMPLES = 3;

    private static final double LEAST_PERCENT = 1;

    /** What can be said of a difference. */
    public enum Kind {
        /** Smaller than the spread. */
        NONE,
        LESS,
        MORE,
        /** Too few samples to tell. */
        UNKNOWN
    }

    /**
     * A difference is said to be one where the ranges do not meet, the medians are further apart than either range is
     * wide, and by a percent at least: a noisy machine makes the ranges wide and decides nothing.
     */
    public static Difference of(Samples original, Samples variant) {
        double percent = original.median() == 0 ? 0 : 100 * (variant.median() - original.median()) / original.median();
        return new Difference(kind(original, variant, percent), percent);
    }

    /** Whether there is one, as far as was measured. */
    boolean isOne() {
        return kind == Kind.LESS || kind == Kind.MORE;
    }

    /** For people: {@code 12 % less}, {@code no difference beyond the spread}. */
    public String text() {
        return switch (kind) {
            case LESS -> Figures.percent(percent) + " less";
            case MORE -> Figures.percent(percent) + " more";
            case NONE -> "no difference beyond the spread";
            case UNKNOWN -> "too few rounds to tell";
        };
    }

    private static Kind kind(Samples original, Samples variant, double percent) {
        if (Math.min(original.values().size(), variant.values().size()) < LEAST_SAMPLES) {
            return Kind.UNKNOWN;
        }
        boolean apart = variant.least() > original.most() || variant.most() < original.least();
        double between = Math.abs(variant.median() - original.median());
        boolean beyondSpread = between > Math.max(original.spread(), variant.spread());
        if (!apart || !beyondSpread || Math.abs(percent) < LEAST_PERCENT) {
            return Kind.NONE;
        }
        return percent > 0 ? Kind.MORE : Kind.LESS;
    }
}
