package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkFile;
import io.github.alpinist.apk.ApkPackage;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the packages that have files at a path. */
final class PackagePaths {
    /** Folders in which nearly every package has something: their names say nothing of one. */
    private static final Pattern GENERAL = Pattern.compile(
            "/|/(usr|usr/local|opt|srv|home|root|mnt|media|boot|var)"
                    + "|(/usr|/usr/local)?/(bin|sbin|lib|lib64|libexec|share|include|etc|src|games)"
                    + "|/(tmp|run|proc|sys|dev)(/.*)?"
                    + "|/var/(lib|log|cache|run|spool|tmp|mail|opt|local|lock)"
                    + "|(/usr|/usr/local)?/(share|lib)/(man|doc|info|locale|licenses|pkgconfig|aclocal|applications|cmake)"
                    + "|(/usr|/usr/local)?/lib/(python|perl|ruby|node)[^/]*(/(site-packages|lib-dynload|gems))?"
                    + "|(/usr|/usr/local)?/lib/node_modules|/etc/(init\\.d|conf\\.d|profile\\.d|apk|cron\\.d|logrotate\\.d|default)");

    private final ImageContents image;
    private final Map<String, Set<String>> below = new HashMap<>();

    /** @param packages those that are looked for */
    PackagePaths(ImageContents image, Collection<ApkPackage> packages) {
        this.image = image;
        packages.forEach(each -> each.files().forEach(file -> add(file, each.name())));
    }

    private void add(ApkFile file, String name) {
        String folder = ImagePath.parent(image.ownership().real(file.path()));
        while (!folder.equals(ImagePath.ROOT)
                && below.computeIfAbsent(folder, key -> new LinkedHashSet<>(2)).add(name)) {
            folder = ImagePath.parent(folder);
        }
    }

    /** Whose file stands at a path, or whose files stand below it; of a folder that is not too general to tell. */
    List<String> named(String path) {
        Optional<String> real = image.tree().realPath(path);
        if (real.isEmpty()) {
            String folder = ImagePath.parent(path);
            return image.tree().realPath(folder).map(this::belowSpecific).orElse(List.of());
        }
        Optional<String> owner =
                image.ownership().owner(real.get()).or(() -> image.ownership().owner(path));
        return owner.map(List::of).orElseGet(() -> belowSpecific(real.get()));
    }

    private List<String> belowSpecific(String folder) {
        return GENERAL.matcher(folder).matches() ? List.of() : below(folder);
    }

    /** Whose files stand below a folder, whatever folder it is; its links are followed already. */
    List<String> below(String folder) {
        return List.copyOf(below.getOrDefault(folder, Set.of()));
    }
}
