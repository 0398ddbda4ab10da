package io.github.alpinist.elf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders with real ELF files: this machine's, and those that {@code ALPINIST_ELF_TREES} names. */
final class ElfTrees {
    private ElfTrees() {}

    static List<Path> folders() {
        List<Path> folders = new ArrayList<>(List.of(Path.of("/usr/bin"), Path.of("/usr/lib/x86_64-linux-gnu")));
        Optional.ofNullable(System.getenv("ALPINIST_ELF_TREES"))
                .ifPresent(more -> Stream.of(more.split(":")).map(Path::of).forEach(folders::add));
        folders.removeIf(folder -> !Files.isDirectory(folder));
        return folders;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(Files::isReadable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ElfReading read(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            return ElfReader.read(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
