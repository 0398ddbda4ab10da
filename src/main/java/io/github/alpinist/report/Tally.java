package io.github.alpinist.report;

/**
 * How many of what was asked of a variant passed.
 *
 * @param passed those that did
 * @param total of those that were to run
 * @param skipped of tests, those that skipped themselves; they are not in the total
 * @param noun what they are, such as {@code tests}
 */
record Tally(int passed, int total, int skipped, String noun) {
    /** Such as {@code 41 of 41}. */
    String figures() {
        return passed + " of " + total + (skipped > 0 ? " (" + skipped + " skipped)" : "");
    }

    /** Such as {@code 41 of 41 tests}. */
    @Override
    public String toString() {
        return passed + " of " + total + " " + noun + (skipped > 0 ? " (" + skipped + " skipped)" : "");
    }
}
