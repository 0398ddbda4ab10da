package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds where the walk begins: what the configuration starts, and what the build added and can be run or loaded. */
final class Roots {
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
        CommandFinder commands = new CommandFinder(image.tree(), config);
        commands.findAll(config.entrypoint()).forEach(path -> roots.add(new Root(path, "ENTRYPOINT")));
        commands.findAll(config.command()).forEach(path -> roots.add(new Root(path, "CMD")));
        commands.findAll(config.healthcheck()).forEach(path -> roots.add(new Root(path, "HEALTHCHECK")));
        return roots;
    }

    /** What the build added and can be run or loaded. */
    List<Root> built() {
        return image.tree().entries().stream()
                .filter(this::wasBuilt)
                .filter(entry -> isLoadable(entry) || isScript(entry))
                .map(entry -> new Root(entry.path(), "no package owns it"))
                .toList();
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
