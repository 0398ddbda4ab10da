package io.github.alpinist.convert;

import java.util.List;

/** Where apt and dpkg keep their files. */
final class Apt {
    private static final List<String> FOLDERS = List.of(
            "/var/lib/apt",
            "/var/cache/apt",
            "/var/cache/debconf",
            "/var/lib/dpkg",
            "/var/log/apt",
            "/var/log/dpkg",
            "/var/log/alternatives",
            "/etc/apt",
            "/etc/dpkg",
            "/var/lib/{apt",
            "/var/lib/{dpkg",
            "/var/cache/{apt",
            "/var/cache/{debconf",
            "/var/lib/aptitude");

    private static final List<String> CONFIGURATION = List.of(
            "/etc/apt",
            "/etc/dpkg",
            "/usr/share/keyrings",
            "/usr/local/share/keyrings",
            "/var/lib/apt",
            "/var/cache/apt");

    private Apt() {}

    /** Whether a path is part of the configuration of apt or dpkg, keys included. */
    static boolean configures(String path) {
        return CONFIGURATION.stream().anyMatch(path::startsWith);
    }

    /** Whether a path is one of apt's, dpkg's or debconf's own. */
    static boolean owns(String path) {
        return FOLDERS.stream().anyMatch(path::startsWith);
    }
}
