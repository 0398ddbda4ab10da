package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;

/**
 * A package that a manifest or a lock of the repository names.
 *
 * @param name as its registry compares names
 * @param version as written; empty where the file does not tell
 * @param place where it stands
 */
record Dependency(String name, String version, Place place) {
    String text() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
