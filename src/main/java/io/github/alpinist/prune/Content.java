package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfReading;
import java.util.Optional;

/**
 * What was learned of a regular file's bytes as they went by.
 *
 * @param sha256 in hexadecimal digits
 * @param sha1 in hexadecimal digits; apk's database knows files by it
 * @param elf what came of reading it as ELF; empty where it does not begin as ELF
 * @param shebang the first line after {@code #!}; empty where it is no script
 */
public record Content(String sha256, String sha1, Optional<ElfReading> elf, Optional<String> shebang) {
    /** The ELF file, where it is one that could be read. */
    public Optional<ElfFile> elfFile() {
        return elf.flatMap(ElfReading::file);
    }
}
