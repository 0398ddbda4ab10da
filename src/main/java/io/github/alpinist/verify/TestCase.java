package io.github.alpinist.verify;

/**
 * A test in a report.
 *
 * @param id class and name, with the file where the report has one
 * @param result how it ended
 */
record TestCase(String id, Result result) {
    /** How a test ended. */
    enum Result {
        PASSED,
        FAILED,
        ERRORED,
        SKIPPED
    }
}
