package io.github.alpinist.shell;

/** Ends the reading of a text; caught where the rest is kept as it stands. */
final class ShellSyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String reason;
    private final String remedy;

    /** @param offset in the text that is read */
    ShellSyntaxException(int offset, String reason, String remedy) {
        super(reason, null, false, false);
        this.offset = offset;
        this.reason = reason;
        this.remedy = remedy;
    }

    int offset() {
        return offset;
    }

    String reason() {
        return reason;
    }

    String remedy() {
        return remedy;
    }
}
