package io.github.alpinist.dockerfile;

import java.util.Optional;
import java.util.function.Function;

/** The variables that one instruction sees. */
public final class Scope {
    private final Function<String, Variable> lookup;
    private final char escape;

    Scope(Function<String, Variable> lookup, char escape) {
        this.lookup = lookup;
        this.escape = escape;
    }

    /** What is known of a variable; any name may be asked for. */
    public Variable variable(String name) {
        return lookup.apply(name);
    }

    /**
     * A text with quotes and escapes taken away and variables put in, as BuildKit does it: with the modifiers
     * {@code :-}, {@code :+}, {@code :?}, {@code #}, {@code %} and {@code /}. Empty where it depends on a value that is
     * not known, or where BuildKit refuses it.
     */
    public Optional<String> expand(String text) {
        return Expander.expand(text, escape, name -> variable(name).value());
    }
}
