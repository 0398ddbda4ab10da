package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfReading;
import io.github.alpinist.scripts.Mention;
import java.util.List;
import java.util.Optional;

/**
 * What was learned of a regular file's bytes as they went by.
 *
 * @param elf what came of reading it as ELF; empty where it does not begin as ELF
 * @param shebang the first line after {@code #!}; empty where it is no script
 * @param mentions what it names outside of itself; none where that was not asked for
 * @param unread whether it is a source or a script that is too large to be read for what it names
 * @param taken its sums; empty where they were not asked for
 */
public record Content(
        Optional<ElfReading> elf,
        Optional<String> shebang,
        List<Mention> mentions,
        boolean unread,
        Optional<Sums> taken) {
    public Content {
        mentions = List.copyOf(mentions);
    }

    /** The ELF file, where it is one that could be read. */
    public Optional<ElfFile> elfFile() {
        return elf.flatMap(ElfReading::file);
    }

    Content withoutMentions() {
        return new Content(elf, shebang, List.of(), unread, taken);
    }

    /** @throws IllegalStateException where they were not asked for, since no answer would be right */
    public Sums sums() {
        return taken.orElseThrow(() -> new IllegalStateException("the image was read without sums"));
    }
}
