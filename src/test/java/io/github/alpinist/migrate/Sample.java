package io.github.alpinist.migrate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * As many cases as {@code -Dalpinist.faults=NUMBER} asks for, or the few of a normal build; another choice in each run,
 * by a seed that is printed and that {@code -Dalpinist.faults.seed=SEED} repeats.
 */
final class Sample {
    private Sample() {}

    static <T> List<T> of(List<T> cases, int few) {
        int count = Integer.getInteger("alpinist.faults", few);
        long seed = Long.getLong("alpinist.faults.seed", System.nanoTime());
        System.out.println(Math.min(count, cases.size()) + " of " + cases.size() + " cases, seed " + seed);
        List<T> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }
}
