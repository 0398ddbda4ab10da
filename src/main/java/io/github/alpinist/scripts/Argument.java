package io.github.alpinist.scripts;

import java.util.List;

/**
 * What a call is given, as far as literals tell.
 *
 * @param words a single text, or the elements of a list, with {@link Names#HOLE} in what is not known
 * @param list whether it is a list
 */
record Argument(List<String> words, boolean list) {
    Argument {
        words = List.copyOf(words);
    }

    static Argument text(String text) {
        return new Argument(List.of(text), false);
    }
}
