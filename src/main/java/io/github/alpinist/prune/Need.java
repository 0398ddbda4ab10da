package io.github.alpinist.prune;

/** How sure it is that the program needs a package when it runs; the surest first. */
public enum Need {
    /** A fact shows it: what runs loads it or starts it, or a person or a test says so. */
    NEEDED("needed"),
    /** Something speaks for it, such as a name in a text, but may never matter; it stays unless the tests decide. */
    SUSPECTED("suspected"),
    /** Nothing that was looked at speaks for it. */
    NOT_REACHED("not reached");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
