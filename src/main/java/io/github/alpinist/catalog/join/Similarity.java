package io.github.alpinist.catalog.join;

import java.util.HashSet;
import java.util.Set;

/** Dice's coefficient of the pairs of neighbouring letters: 1 for equal names, 0 for names with no pair in common. */
final class Similarity {
    private Similarity() {}

    static double of(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int size = pairs.size() + others.size();
        pairs.retainAll(others);
        return size == 0 ? 0 : 2.0 * pairs.size() / size;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
