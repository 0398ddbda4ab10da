package io.github.alpinist.prune;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a search may take out.
 *
 * @param always what stays in every candidate
 * @param keptClasses of files that stay in every candidate, with the reasons
 * @param names of the packages, and ids of the classes of files, that may go, in the order in which they are tried
 * @param suspected those of them that something speaks for
 */
record Leaving(List<Demand> always, Map<FileClass, String> keptClasses, List<String> names, Set<String> suspected) {
    Leaving {
        always = List.copyOf(always);
        keptClasses = Map.copyOf(keptClasses);
        names = List.copyOf(names);
        suspected = Set.copyOf(suspected);
    }
}
