package io.github.alpinist.catalog.join;

import java.util.Locale;

/** The kinds of fact by which packages are joined, the strongest first. */
enum Kind {
    /** The very same name. */
    NAME(3),
    /** A pkg-config module. */
    PC(3),
    /** A shared library's soname. */
    SO(3),
    /** A Python distribution. */
    PY(3),
    /** A name as Alpine's habits turn Debian's ({@code python3-x} is {@code py3-x}). */
    SPELLING(1.5),
    /** A soname without its version: the library in another version. */
    STEM(2),
    /** A command. */
    CMD(2),
    /** A development package's link to a library that a package of the same Alpine origin provides. */
    LINK(2);

    private final double weight;

    Kind(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
