package io.github.alpinist.convert;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The virtual packages of one script, and what is there because of them alone. */
final class VirtualPackages {
    private final List<String> names = new ArrayList<>();
    private final Set<String> debianNames = new HashSet<>();

    /** The name of one more, for Debian packages that were not there before. */
    String add(List<String> fresh) {
        names.add(".build-deps" + (names.isEmpty() ? "" : names.size() + 1));
        debianNames.addAll(fresh);
        return names.get(names.size() - 1);
    }

    /** Remembers that a Debian package stays when they leave. */
    void keep(String debianName) {
        debianNames.remove(debianName);
    }

    List<String> names() {
        return names;
    }

    Set<String> debianNames() {
        return debianNames;
    }
}
