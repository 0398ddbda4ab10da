package io.github.alpinist.risk;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.elf.ElfReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The libraries in ELF that a jar holds, and those in the jars inside it, as in one that Spring Boot writes. */
final class JarPrograms {
    private static final int MOST_ENTRIES = 50_000;
    private static final int LARGEST_ENTRY = 64 << 20;
    /** Of a jar and those inside it together, unpacked. */
    private static final long MOST_BYTES = 256L << 20;

    private final SortedMap<String, ElfFile> programs = new TreeMap<>();
    private int entriesLeft = MOST_ENTRIES;
    private long bytesLeft = MOST_BYTES;

    private JarPrograms() {}

    /** By their names in the jar; what cannot be read, or comes after what is too large, is left out. */
    static SortedMap<String, ElfFile> of(Path jar) {
        JarPrograms found = new JarPrograms();
        try (SeekableByteChannel channel = Files.newByteChannel(jar)) {
            found.read(channel, "");
        } catch (IOException | IllegalArgumentException e) {
            return found.programs;
        }
        return found.programs;
    }

    private void read(SeekableByteChannel channel, String prefix) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (--entriesLeft < 0 || bytesLeft <= 0) {
                    return;
                }
                read(zip, entry, prefix);
            }
        }
    }

    private void read(ZipFile zip, ZipArchiveEntry entry, String prefix) throws IOException {
        String name = prefix + entry.getName();
        if (entry.getName().endsWith(".jar") && prefix.isEmpty()) {
            read(unpacked(zip, entry), name + "!/");
        } else if (entry.getName().matches(".*\\.so(?:\\.\\d+)*")) {
            ElfReader.read(unpacked(zip, entry)).file().ifPresent(elf -> programs.put(name, elf));
        }
    }

    private SeekableByteChannel unpacked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(LARGEST_ENTRY, Math.max(0, bytesLeft)));
            bytesLeft -= bytes.length;
            return new SeekableInMemoryByteChannel(bytes);
        }
    }
}
