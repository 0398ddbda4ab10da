package io.github.alpinist.risk;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which packages of a lock a command installs on Linux. */
final class LockedGraph {
    private final List<LockedPackage> packages;
    private final Map<String, List<LockedPackage>> byName;
    private final PythonGroups groups;
    private final PythonVersion python;

    LockedGraph(List<LockedPackage> packages, PythonGroups groups, PythonVersion python) {
        this.packages = packages;
        this.byName = packages.stream().collect(groupingBy(LockedPackage::name));
        this.groups = groups;
        this.python = python;
    }

    /**
     * The packages that are installed.
     *
     * @param direct what the project itself names, where the lock does not tell; empty where that is not known
     */
    List<LockedPackage> installed(Set<String> direct) {
        Set<String> reached = reached(direct);
        Predicate<LockedPackage> wanted = reached.isEmpty() ? each -> true : each -> reached.contains(each.name());
        return packages.stream()
                .filter(wanted)
                .filter(each -> !each.isRoot() && isOfGroup(each))
                .filter(each -> PythonMarker.mayHold(each.marker(), python))
                .toList();
    }

    private boolean isOfGroup(LockedPackage each) {
        boolean chosen = each.groups().isEmpty()
                || each.groups().stream()
                        .anyMatch(group -> group.equals("main")
                                || group.equals("default")
                                || groups.hasGroup(group)
                                || groups.hasDev() && groups.tool().equals("poetry"));
        return chosen && (!each.isOptional() || groups.hasExtras());
    }

    private Set<String> reached(Set<String> direct) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(groups.hasDev() ? Set.of() : direct);
        packages.stream()
                .filter(LockedPackage::isRoot)
                .flatMap(root -> root.edges().stream().filter(this::isInstalled))
                .forEach(edge -> open.add(edge.name()));
        while (!open.isEmpty()) {
            String name = open.poll();
            if (reached.add(name)) {
                byName.getOrDefault(name, List.of()).stream()
                        .filter(each -> !each.isRoot())
                        .flatMap(each -> each.edges().stream())
                        .filter(edge -> PythonMarker.mayHold(edge.marker(), python))
                        .forEach(edge -> open.add(edge.name()));
            }
        }
        return reached;
    }

    private boolean isInstalled(LockedPackage.Edge edge) {
        String[] kind = edge.kind().split(":", 2);
        boolean chosen = switch (kind[0]) {
            case "group" -> groups.hasGroup(kind[1]);
            case "extra" -> groups.hasExtra(kind[1]);
            default -> true;
        };
        return chosen && PythonMarker.mayHold(edge.marker(), python);
    }
}
