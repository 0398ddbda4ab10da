package io.github.alpinist.prune;

import io.github.alpinist.apk.ApkPackage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the installed packages behind a name that a person uses: a package, a soname, a command, or a path. */
final class NamedPackages {
    private final ImageContents image;
    private final CommandFinder commands;

    NamedPackages(ImageContents image, RuntimeConfig config) {
        this.image = image;
        this.commands = new CommandFinder(image, config);
    }

    /** One for a file, a soname, a command or a package; for a folder all that have files below it; none for others. */
    List<String> of(String name) {
        Optional<FileEntry> folder =
                Optional.of(name).filter(each -> each.startsWith("/")).flatMap(image.tree()::resolve);
        if (folder.filter(FileEntry::isFolder).isPresent()) {
            return new PackagePaths(image, image.ownership().apk().packages().all())
                    .below(folder.get().path());
        }
        return ofFile(name).map(List::of).orElse(List.of());
    }

    private Optional<String> ofFile(String name) {
        if (name.startsWith("/")) {
            return owner(name);
        }
        return image.ownership()
                .apk()
                .provider(name)
                .map(ApkPackage::name)
                .or(() -> commands.find(name).flatMap(this::owner));
    }

    /** Who has the link, or else what it leads to. */
    private Optional<String> owner(String path) {
        return Stream.concat(Stream.of(path), image.tree().realPath(path).stream())
                .flatMap(each -> image.ownership().owner(each).stream())
                .findFirst();
    }
}
