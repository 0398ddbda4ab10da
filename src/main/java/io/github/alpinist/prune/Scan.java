package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfReading;
import java.util.ArrayList;
import java.util.List;

/**
 * Every ELF file of an image.
 *
 * @param files those that could be read, sorted by path
 * @param broken those that could not
 */
public record Scan(List<ScannedFile> files, List<BrokenFile> broken) {
    public Scan {
        files = List.copyOf(files);
        broken = List.copyOf(broken);
    }

    /**
     * A file that begins as ELF and cannot be read as such.
     *
     * @param path absolute
     * @param reason what contradicts the format
     */
    public record BrokenFile(String path, String reason) {}

    /** Lists the ELF files of a tree; further names of one file are left out. */
    public static Scan of(FileTree tree, Ownership ownership) {
        List<ScannedFile> files = new ArrayList<>();
        List<BrokenFile> broken = new ArrayList<>();
        for (FileEntry entry : tree.entries()) {
            if (entry.link().isEmpty()) {
                ElfReading reading = entry.content().flatMap(Content::elf).orElseGet(ElfReading.NotElf::new);
                reading.file().ifPresent(elf -> files.add(scanned(entry.path(), elf, ownership)));
                if (reading instanceof ElfReading.Broken reason) {
                    broken.add(new BrokenFile(entry.path(), reason.reason()));
                }
            }
        }
        return new Scan(files, broken);
    }

    private static ScannedFile scanned(String path, ElfFile elf, Ownership ownership) {
        return new ScannedFile(
                path,
                elf.kind(),
                elf.interpreter(),
                elf.soname(),
                elf.needed(),
                elf.runPaths(),
                elf.libc(),
                ownership.owner(path));
    }
}
