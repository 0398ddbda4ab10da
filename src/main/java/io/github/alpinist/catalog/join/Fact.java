package io.github.alpinist.catalog.join;

import java.util.Comparator;

/** Something that a package ships or provides, comparable across distributions. */
record Fact(Kind kind, String value) implements Comparable<Fact> {
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::kind).thenComparing(Fact::value);

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind == Kind.NAME ? "name" : kind + ":" + value;
    }
}
