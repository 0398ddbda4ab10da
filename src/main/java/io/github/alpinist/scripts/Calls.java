package io.github.alpinist.scripts;

import java.util.List;
import java.util.Optional;

/** Knows the functions by which a language starts programs and opens libraries. */
interface Calls {
    /**
     * How a function takes what it is given; empty where it starts nothing.
     *
     * @param name its name after those of what it belongs to, such as {@code subprocess, run}
     */
    Optional<Form> form(List<String> name);

    /**
     * Whether a shell runs what stands in backquotes.
     *
     * @param before the word or sign before it; empty at the beginning
     */
    default boolean runsBackquotes(String before) {
        return true;
    }
}
