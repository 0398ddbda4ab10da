package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import io.github.alpinist.apk.Packages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order packages are taken out: one before those that it brings along, so that any beginning of the list can
 * go by itself, and files and build tools before what a program may use when it runs.
 */
final class LeavingOrder {
    private final Packages installed;
    private final Set<String> leaving;
    private final Set<String> met = new HashSet<>();
    private final List<String> order = new ArrayList<>();

    private LeavingOrder(Packages installed, Set<String> leaving) {
        this.installed = installed;
        this.leaving = leaving;
    }

    /** @param suspected those of them that something speaks for: they go last */
    static List<String> of(Packages installed, Set<String> leaving, Set<String> suspected) {
        LeavingOrder order = new LeavingOrder(installed, leaving);
        leaving.stream()
                .sorted(Comparator.comparing((String name) -> !suspected.contains(name))
                        .thenComparing(name -> FileClass.named(name).isPresent())
                        .thenComparing(BuildPackages::contains)
                        .thenComparing(Comparator.reverseOrder()))
                .forEach(order::add);
        Collections.reverse(order.order);
        return order.order;
    }

    private void add(String name) {
        if (leaving.contains(name) && met.add(name)) {
            installed.named(name).map(ApkPackage::depends).stream()
                    .flatMap(List::stream)
                    .flatMap(dependency -> installed.satisfying(dependency).stream())
                    .map(ApkPackage::name)
                    .forEach(this::add);
            order.add(name);
        }
    }
}
