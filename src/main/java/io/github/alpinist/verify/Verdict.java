package io.github.alpinist.verify;

/** How one check of a {@link Suite} ended. */
public enum Verdict {
    PASSED,
    FAILED,
    TIMED_OUT
}
