package io.github.alpinist.prune;

import java.util.List;

/**
 * Whether a package that was added to the base image stays, and the facts behind it.
 *
 * @param name its name
 * @param version as installed
 * @param need how sure it is that the program needs it
 * @param kept it stays; of the suspected ones those go that the tests pass without
 * @param bytes what it takes once installed
 * @param evidence what reaches it, the first reason first, or that nothing does
 */
public record PackageDecision(String name, String version, Need need, boolean kept, long bytes, List<String> evidence) {
    public PackageDecision {
        evidence = List.copyOf(evidence);
    }
}
