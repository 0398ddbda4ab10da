package io.github.alpinist.prune;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a path that a build changed is no part of what it built. */
public enum Exclusion {
    /** What the scripts of packages make once more wherever these are added; the path alone does not tell. */
    GENERATED("what packages make of themselves", "(?!)"),
    /** What apk keeps of its own; adding packages writes it anew. */
    APK_RECORDS("apk's own records", "/lib/apk(/.*)?|/usr/lib/apk(/.*)?|/etc/apk(/.*)?|/var/log/apk\\.log"),
    /** What the distribution's own tools make again; what other programs keep in a user's folder is the build's. */
    CACHES("caches", "/var/cache/(apk|misc|man|fontconfig|ldconfig)(/.*)?|/etc/\\.pwd\\.lock"),
    /** Files that are meant for nobody later. */
    TEMPORARY("temporary files", "/(var/)?tmp(/.*)?"),
    /** File systems that the kernel mounts. */
    KERNEL("the kernel's file systems", "/(proc|sys|dev)(/.*)?"),
    /** What an engine puts into every container. */
    ENGINE("the engine's files", "/\\.dockerenv|/run/\\.containerenv|/etc/(hosts|hostname|resolv\\.conf|mtab)"),
    /** Users and groups: what made them makes them again. */
    ACCOUNTS("users and groups", "/etc/(passwd|group|shadow|gshadow|subuid|subgid)-?");

    private final String label;
    private final Pattern paths;

    Exclusion(String label, String paths) {
        this.label = label;
        this.paths = Pattern.compile(paths);
    }

    /** In words, for people. */
    public String label() {
        return label;
    }

    static Optional<Exclusion> of(FileEntry entry) {
        return Stream.of(values())
                .filter(exclusion -> exclusion.paths.matcher(entry.path()).matches())
                .findFirst();
    }
}
