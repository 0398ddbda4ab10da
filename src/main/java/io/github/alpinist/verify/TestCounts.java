package io.github.alpinist.verify;

/**
 * How many tests a report holds, and how they ended.
 *
 * @param tests all of them
 * @param failed those that did not hold
 * @param errored those that broke off
 * @param skipped those that were not run
 */
public record TestCounts(int tests, int failed, int errored, int skipped) {
    public int run() {
        return tests - skipped;
    }

    public int passed() {
        return run() - failed - errored;
    }

    /** Such as {@code 38 of 38 tests (3 skipped)}. */
    @Override
    public String toString() {
        return passed() + " of " + run() + " tests" + (skipped > 0 ? " (" + skipped + " skipped)" : "");
    }
}
