package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What packages brought and RUNs gave other owners or permissions. The packages' sums tell nothing of these, and
 * wherever the packages are added once more they are as they were.
 */
final class TouchedPaths {
    private static final Set<String> COMMANDS = Set.of("chown", "chmod", "chgrp");

    private final Stage stage;
    private final ImageContents image;
    private final FileTree base;

    TouchedPaths(Stage stage, ImageContents image, FileTree base) {
        this.stage = stage;
        this.image = image;
        this.base = base;
    }

    /** Entries of packages, without those that the base image has, in the order of their paths below each argument. */
    Collection<FileEntry> ofPackages() {
        Map<String, FileEntry> touched = new LinkedHashMap<>();
        stage.instructions().stream()
                .flatMap(run -> RunNeeds.script(run).stream())
                .flatMap(Script::simpleCommands)
                .map(Script.Occurrence::command)
                .filter(command -> command.name().filter(COMMANDS::contains).isPresent())
                .flatMap(this::entries)
                .filter(entry -> !entry.isSymlink() && isOfPackage(entry))
                .forEach(entry -> touched.put(entry.path(), entry));
        return touched.values();
    }

    private Stream<FileEntry> entries(SimpleCommand command) {
        List<String> words = command.arguments().stream()
                .flatMap(word -> word.literal().stream())
                .toList();
        boolean below = words.stream()
                .anyMatch(word -> word.equals("--recursive") || (word.startsWith("-") && word.contains("R")));
        return words.stream()
                .filter(word -> word.startsWith("/"))
                .flatMap(word -> ImagePath.normalise(word).stream())
                .flatMap(path -> image.tree().realPath(path).stream())
                .flatMap(path -> below ? withAllBelow(path) : image.tree().entry(path).stream());
    }

    private Stream<FileEntry> withAllBelow(String path) {
        return Stream.concat(image.tree().entry(path).stream(), image.tree().below(path).stream());
    }

    private boolean isOfPackage(FileEntry entry) {
        boolean owned = entry.isFolder()
                ? image.ownership().ownsFolder(entry.path())
                : image.ownership().owner(entry.path()).isPresent();
        return owned && base.entry(entry.path()).isEmpty();
    }
}
