package io.github.alpinist.prune;

import io.github.alpinist.apk.InstalledDatabase;
import io.github.alpinist.apk.World;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files' texts are kept while an image goes by: the few that later questions need. */
public final class KeptTexts {
    /** A larger one is no database of a real image. */
    private static final long LARGEST = 64L << 20;

    private static final Pattern WANTED = Pattern.compile("(/usr)?/etc/ld-musl-[^/]+\\.path"
            + "|/var/lib/dpkg/(status|status\\.d/[^/]+|info/[^/]+\\.list)"
            + "|/etc/(passwd|group|os-release|alpine-release)|/usr/lib/os-release");

    private static final Pattern NO_OTHERS = Pattern.compile("(?!)");
    private static final Pattern COPYRIGHT = Pattern.compile("/usr/share/doc/[^/]+/copyright");

    private final Set<String> paths;
    private final Pattern others;

    private KeptTexts(Set<String> paths, Pattern others) {
        this.paths = Set.copyOf(paths);
        this.others = others;
    }

    /** The databases of packages, the loader's paths, users and groups, the release. */
    public static KeptTexts ofDatabases() {
        return of(NO_OTHERS);
    }

    /** Those, and what Debian's packages say of their licences. */
    public static KeptTexts ofContents() {
        return of(COPYRIGHT);
    }

    private static KeptTexts of(Pattern others) {
        Set<String> paths = new HashSet<>(InstalledDatabase.PATHS);
        paths.add(World.PATH);
        return new KeptTexts(paths, others);
    }

    boolean wants(String path, long size) {
        return size <= LARGEST
                && (paths.contains(path)
                        || WANTED.matcher(path).matches()
                        || others.matcher(path).matches());
    }
}
