package io.github.alpinist.finding;

/** The kinds of failure, each with the exit code that {@code docs/exit-codes.md} documents. */
public enum Failure {
    /** The command line, the configuration or a file given is not usable. */
    INPUT(2),
    /** A blocker among the findings stops the run. */
    BLOCKED(3),
    /** No container engine, or one that is too old, or it went away. */
    ENGINE(4),
    /** An image could not be built. */
    BUILD(5),
    /** The project's tests fail, on the original or on Alpine, or a variant starts otherwise than the original. */
    TESTS(6),
    /** The saving is below what was asked for. */
    THRESHOLD(7),
    /** The forge refused or could not be reached. */
    FORGE(8),
    /** A stage ran out of its time. */
    TIMEOUT(9),
    /** A file could not be read or written. */
    FILES(10),
    /** Stopped by a person. */
    INTERRUPTED(130);

    private final int exitCode;

    Failure(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
