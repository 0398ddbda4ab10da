package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.scripts.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where the walk begins: what the configuration starts and names, and what the build added. */
final class Roots {
    private static final Set<String> SEARCH_PATHS = Set.of("PATH", "LD_LIBRARY_PATH");

    private final ImageContents image;
    private final FileTree base;
    private final RuntimeConfig config;
    private final OptionalInt machine;

    Roots(ImageContents image, FileTree base, RuntimeConfig config, OptionalInt machine) {
        this.image = image;
        this.base = base;
        this.config = config;
        this.machine = machine;
    }

    /** What the image's configuration starts. */
    List<Root> started() {
        List<Root> roots = new ArrayList<>();
        CommandFinder commands = new CommandFinder(image, config);
        lines().forEach((reason, words) -> commands.findAll(words).forEach(path -> roots.add(new Root(path, reason))));
        return roots;
    }

    private Map<String, List<String>> lines() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("ENTRYPOINT", config.entrypoint());
        lines.put("CMD", config.command());
        lines.put("HEALTHCHECK", config.healthcheck());
        return lines;
    }

    /** Paths that the image's configuration names, in its commands and in its variables. */
    List<Root> named() {
        List<Root> roots = new ArrayList<>();
        lines().forEach((reason, words) -> words.forEach(word -> addPaths(word, reason, roots)));
        config.environment().entrySet().stream()
                .filter(variable -> !SEARCH_PATHS.contains(variable.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(variable -> addPaths(variable.getValue(), "ENV " + variable.getKey(), roots));
        return roots;
    }

    private static void addPaths(String text, String reason, List<Root> roots) {
        Stream.of(text.split("[:=,\\s]", -1))
                .flatMap(part -> Names.path(part).stream())
                .forEach(path -> roots.add(new Root(path, reason)));
    }

    /** What the build added and can be run or loaded. */
    List<Root> built() {
        return own().stream()
                .filter(entry -> isLoadable(entry) || isScript(entry))
                .map(entry -> new Root(entry.path(), "no package owns it"))
                .toList();
    }

    /** Files that the build added beside packages. */
    List<FileEntry> own() {
        return image.tree().entries().stream().filter(this::wasBuilt).toList();
    }

    private boolean wasBuilt(FileEntry entry) {
        return entry.isFile()
                && entry.link().isEmpty()
                && image.isUnowned(entry.path())
                && base.entry(entry.path()).filter(entry::sameAs).isEmpty();
    }

    private boolean isLoadable(FileEntry entry) {
        Optional<ElfFile> elf = entry.content().flatMap(Content::elfFile).filter(Loader::isLoadable);
        return elf.isPresent() && (machine.isEmpty() || elf.get().machine() == machine.getAsInt());
    }

    private static boolean isScript(FileEntry entry) {
        return entry.isExecutable() && entry.content().flatMap(Content::shebang).isPresent();
    }
}
