package io.github.alpinist.risk;

import java.util.Set;

/**
 * A package that a lock file of npm, pnpm, yarn or bun holds.
 *
 * @param name with its scope
 * @param version as locked
 * @param isDev whether the lock itself says that only the development needs it
 * @param needs names of the packages that it depends on
 */
record NodePackage(String name, String version, boolean isDev, Set<String> needs) {
    NodePackage {
        needs = Set.copyOf(needs);
    }
}
