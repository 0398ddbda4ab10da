package io.github.alpinist.report;

/**
 * How the run ended.
 *
 * @param kind which end
 * @param reason one sentence for people, such as {@code nothing but the build was proved}
 */
public record Conclusion(Kind kind, String reason) {
    /** The ends of a run. */
    public enum Kind {
        /** Built, and every test and smoke request passed. */
        PASSED("passed"),
        /** Built, but there was no test and no smoke request. */
        BUILD_ONLY("built, not tested"),
        /** Converted, but nothing was built. */
        CONVERTED_ONLY("converted, not built"),
        /** The image does not stand on Debian or Ubuntu, or Alpinist is kept away. */
        NOTHING_TO_DO("nothing to do"),
        /** A blocker among the findings. */
        BLOCKED("blocked"),
        BUILD_FAILED("the build failed"),
        TESTS_FAILED_ON_ORIGINAL("the tests fail on the original image"),
        TESTS_FAILED_ON_ALPINE("the tests fail on Alpine"),
        /** Everything passed, but the saving is below what was asked for. */
        BELOW_MIN_SAVING("below the minimum saving"),
        /** Everything passed, but what it costs to run is more than it may. */
        OVER_THRESHOLD("over a threshold"),
        /** A stage ran out of its time. */
        TIMED_OUT("timed out"),
        /** Stopped by a person or by an error of Alpinist's surroundings. */
        STOPPED("stopped");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
