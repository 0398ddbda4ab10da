package io.github.alpinist.verify;

/**
 * A test in a report.
 *
 * @param id class and name, with the file where the report has one
 * @param result how it ended
 */
record TestCase(String id, Result result) {
    /** How a test ended, from the best to the worst. */
    enum Result {
        PASSED,
        SKIPPED,
        ERRORED,
        FAILED
    }
}
