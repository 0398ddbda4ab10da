package io.github.alpinist.prune;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises files that no package owns because a package's script makes them: links to its own files, indexes. */
final class GeneratedFiles {
    private static final Pattern APPLET = Pattern.compile("/bin/(busybox(-extras|\\.static)?|bbsuid)");
    private static final Pattern CERTIFICATES = Pattern.compile("/etc/ssl/certs/.+");
    private static final Pattern INDEX = Pattern.compile("/usr/share/mime/.+"
            + "|/usr/share/glib-2\\.0/schemas/gschemas\\.compiled"
            + "|/usr/share/icons/[^/]+/icon-theme\\.cache"
            + "|/usr/share/fonts/(.+/)?fonts\\.(dir|scale)"
            + "|/usr/lib/gdk-pixbuf-2\\.0/[^/]+/loaders\\.cache"
            + "|/usr/share/info/dir|/var/cache/fontconfig/.+");
    private static final Pattern BYTE_CODE =
            Pattern.compile("(/.*)/__pycache__/([^/]+)\\.cpython-\\d+(?:\\.opt-\\d)?\\.pyc");

    private final ImageContents image;

    GeneratedFiles(ImageContents image) {
        this.image = image;
    }

    boolean isMadeByPackage(FileEntry entry) {
        return INDEX.matcher(entry.path()).matches() || isOwnLink(entry) || isOwnByteCode(entry.path());
    }

    /** A link of BusyBox's to itself, or of the certificates' to each other; one that a person made counts as built. */
    private boolean isOwnLink(FileEntry entry) {
        if (!entry.isSymlink()) {
            return false;
        }
        return APPLET.matcher(entry.link()).matches()
                || (CERTIFICATES.matcher(entry.path()).matches() && leadsToPackage(entry.path()));
    }

    private boolean leadsToPackage(String path) {
        return image.tree().realPath(path).flatMap(image.ownership()::owner).isPresent();
    }

    private boolean isOwnByteCode(String path) {
        Matcher matcher = BYTE_CODE.matcher(path);
        Optional<String> source =
                matcher.matches() ? Optional.of(matcher.group(1) + "/" + matcher.group(2) + ".py") : Optional.empty();
        return source.flatMap(image.ownership()::owner).isPresent();
    }
}
