package io.github.alpinist.catalog.join;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A package of one or more Debian suites.
 *
 * @param source the source package it is built from
 * @param depends names it depends on, first alternatives
 * @param placeholder it only leads from an old name to the package it depends on
 * @param facts what its files show, of all suites together
 */
record DebianPackage(String name, String source, List<String> depends, boolean placeholder, NavigableSet<Fact> facts) {
    Set<Fact> facts(Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean has(Kind kind) {
        return facts.stream().anyMatch(fact -> fact.kind() == kind);
    }
}
