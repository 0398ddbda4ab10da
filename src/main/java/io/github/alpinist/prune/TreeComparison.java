package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One comparison of a built image with its base. */
final class TreeComparison {
    private final FileTree base;
    private final ImageContents image;
    private final GeneratedFiles generated;
    private final List<FileEntry> added = new ArrayList<>();
    private final List<FileEntry> changed = new ArrayList<>();
    private final List<FileEntry> modified = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final Map<Exclusion, List<String>> excluded = new EnumMap<>(Exclusion.class);

    TreeComparison(FileTree base, ImageContents image) {
        this.base = base;
        this.image = image;
        this.generated = new GeneratedFiles(image);
    }

    TreeDifference compare() {
        image.tree().entries().forEach(this::compareHeld);
        image.ownership().apk().packages().all().stream()
                .flatMap(each -> each.files().stream())
                .forEach(this::compareShipped);
        modified.sort(Comparator.comparing(FileEntry::path));
        base.entries().forEach(this::compareRemoved);
        return new TreeDifference(added, changed, modified, removed, excluded);
    }

    private void compareHeld(FileEntry entry) {
        Optional<FileEntry> before = base.entry(entry.path());
        if (isOwned(entry)) {
            before.filter(was -> isTouched(was, entry)).ifPresent(was -> file(entry, changed));
            return;
        }
        if (before.isEmpty()) {
            file(entry, added);
        } else if (!before.get().sameAs(entry)) {
            file(entry, changed);
        }
    }

    /** Has other permissions or owners and nothing else: what else differs comes of another version of a package. */
    private static boolean isTouched(FileEntry before, FileEntry entry) {
        boolean alike = entry.isFolder() ? before.isFolder() : entry.isFile() && sameBytes(before, entry);
        return alike && !before.sameAs(entry);
    }

    private static boolean sameBytes(FileEntry one, FileEntry other) {
        return one.isFile()
                && one.content().map(Content::sums).equals(other.content().map(Content::sums));
    }

    private boolean isOwned(FileEntry entry) {
        return entry.isFolder()
                ? image.ownership().ownsFolder(entry.path())
                : image.ownership().owner(entry.path()).isPresent();
    }

    private void file(FileEntry entry, List<FileEntry> kind) {
        Optional<Exclusion> exclusion =
                generated.isMadeByPackage(entry) ? Optional.of(Exclusion.GENERATED) : Exclusion.of(entry);
        if (exclusion.isPresent()) {
            exclude(exclusion.get(), entry.path());
        } else {
            kind.add(entry);
        }
    }

    private void exclude(Exclusion exclusion, String path) {
        excluded.computeIfAbsent(exclusion, key -> new ArrayList<>()).add(path);
    }

    private void compareShipped(ApkFile shipped) {
        Optional<FileEntry> entry = image.tree().entry(image.ownership().real(shipped.path()));
        Optional<String> sum = shipped.sha1();
        if (entry.isPresent()
                && sum.isPresent()
                && !sum.equals(sha1(entry.get()))
                && base.entry(entry.get().path()).filter(entry.get()::sameAs).isEmpty()) {
            file(entry.get(), modified);
        }
    }

    /** As apk takes it: of a file's contents, or of a symbolic link's target. */
    private static Optional<String> sha1(FileEntry entry) {
        if (!entry.isSymlink()) {
            return entry.content().map(content -> content.sums().sha1());
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest(entry.link().getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private void compareRemoved(FileEntry before) {
        boolean gone = image.tree().entry(before.path()).isEmpty();
        boolean folderStays =
                image.tree().entry(ImagePath.parent(before.path())).isPresent();
        if (gone && folderStays) {
            Exclusion.of(before)
                    .ifPresentOrElse(reason -> exclude(reason, before.path()), () -> removed.add(before.path()));
        }
    }
}
