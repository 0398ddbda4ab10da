package io.github.alpinist.report;

/** How good a conclusion is for the person who reads it. */
enum Tone {
    GOOD,
    FAIR,
    BAD;

    static Tone of(Conclusion.Kind kind) {
        return switch (kind) {
            case PASSED -> GOOD;
            case BUILD_ONLY, CONVERTED_ONLY, NOTHING_TO_DO, BELOW_MIN_SAVING, OVER_THRESHOLD -> FAIR;
            default -> BAD;
        };
    }
}
