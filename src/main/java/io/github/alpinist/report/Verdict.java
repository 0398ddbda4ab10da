package io.github.alpinist.report;

/** How a test or a smoke request ended on one variant. */
public enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    TIMED_OUT("timed out"),
    NOT_RUN("not run");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
