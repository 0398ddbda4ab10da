package io.github.alpinist.elf;

import java.util.Optional;

/** What came of reading a file as ELF. */
public sealed interface ElfReading {
    /** The file, where it is ELF and whole enough to tell what it needs. */
    default Optional<ElfFile> file() {
        return Optional.empty();
    }

    /** An ELF file that could be read. */
    record Elf(ElfFile contents) implements ElfReading {
        @Override
        public Optional<ElfFile> file() {
            return Optional.of(contents);
        }
    }

    /** Something else: it does not begin with ELF's magic bytes. */
    record NotElf() implements ElfReading {}

    /**
     * It begins as ELF, but is cut off or contradicts itself.
     *
     * @param reason the first contradiction met
     */
    record Broken(String reason) implements ElfReading {}
}
