package io.github.alpinist.dockerfile;

/** Ends the expansion of a text that has no known value. */
final class ExpansionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;

    private ExpansionException(boolean refused) {
        super(null, null, false, false);
        this.refused = refused;
    }

    /** The result depends on a value that is not known. */
    static ExpansionException unknown() {
        return new ExpansionException(false);
    }

    /** The text as such is refused, whatever the values are. */
    static ExpansionException refused() {
        return new ExpansionException(true);
    }

    boolean isRefused() {
        return refused;
    }
}
