package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfReader;
import io.github.alpinist.elf.ElfReading;
import io.github.alpinist.elf.ElfStrings;
import io.github.alpinist.scripts.Mention;
import io.github.alpinist.scripts.TextReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads a file's bytes once, as they go by. Only an ELF file is held, since its parts are not in the order in which
 * they are needed: in memory up to a bound, beyond it in a temporary file, one at a time.
 */
final class ContentReader {
    private static final int CHUNK = 1 << 16;
    private static final int LARGEST_IN_MEMORY = 16 << 20;
    /** A stream that unpacks itself may have no end; a linker's output has. */
    private static final long LARGEST_SPOOLED = 4L << 30;

    private static final int LONGEST_SHEBANG = 256;
    private static final Pattern SHELL = Pattern.compile("\\b(sh|ash|bash|dash)\\b");
    private static final Pattern SHELL_FILE = Pattern.compile("\\.(sh|ash|bash)$");
    private static final byte[] ELF_MAGIC = {0x7F, 'E', 'L', 'F'};

    private final Optional<SumsTaker> sums;
    private final List<Onlooker> onlookers;
    private final boolean mentions;
    /** The part of a file that goes by; an ELF file that is held in memory, as a whole. */
    private byte[] held = new byte[CHUNK];

    ContentReader(Set<Fact> facts) {
        this.sums = facts.contains(Fact.SUMS) ? Optional.of(new SumsTaker()) : Optional.empty();
        this.mentions = facts.contains(Fact.MENTIONS);
        this.onlookers = sums.<List<Onlooker>>map(List::of).orElse(List.of());
    }

    /**
     * What came of one file.
     *
     * @param content what was learned
     * @param text its bytes, where they were wanted, or are a small shell script whose mentions are
     */
    record Read(Content content, Optional<byte[]> text) {}

    /** Reads to the stream's end, and keeps the bytes where they are wanted. */
    Read read(String path, InputStream bytes, long size, boolean wanted) throws IOException {
        int first = next(bytes, 0);
        if (startsAsElf(first)) {
            Elf elf = size <= LARGEST_IN_MEMORY ? readElfInMemory(bytes, first) : readElfThroughFile(bytes, first);
            return new Read(
                    content(Optional.of(elf.reading()), Optional.empty(), elf.mentions(), false), Optional.empty());
        }
        Optional<String> shebang = shebang(first);
        boolean small = size <= TextReader.LARGEST;
        boolean script = mentions && isShell(path, shebang);
        boolean kept = wanted || (script && small);
        Optional<TextReader> reader = mentions && small ? TextReader.of(path, shebang, size) : Optional.empty();
        boolean unread = mentions && !small && (script || TextReader.isSource(path, shebang));
        ByteArrayOutputStream text = new ByteArrayOutputStream(kept || reader.isPresent() ? first : 0);
        for (int read = first; read > 0; read = next(bytes, 0)) {
            if (kept || reader.isPresent()) {
                text.write(held, 0, read);
            }
        }
        List<Mention> named = reader.map(each -> each.read(text.toString(StandardCharsets.UTF_8)))
                .orElse(List.of());
        Content content = content(Optional.empty(), shebang, named, unread);
        return new Read(content, kept ? Optional.of(text.toByteArray()) : Optional.empty());
    }

    /** An ELF file, and what it names. */
    private record Elf(ElfReading reading, List<Mention> mentions) {}

    /** Reads the next part of a file to a place in what is held; less than a chunk at the file's end, 0 behind it. */
    private int next(InputStream bytes, int at) throws IOException {
        int read = bytes.readNBytes(held, at, CHUNK);
        for (Onlooker onlooker : onlookers) {
            onlooker.see(held, at, read);
        }
        return read;
    }

    private Content content(Optional<ElfReading> elf, Optional<String> shebang, List<Mention> named, boolean unread) {
        return new Content(elf, shebang, named, unread, sums.map(SumsTaker::finish));
    }

    /** Whether a file is a shell script: databases are kept as texts too. */
    static boolean isShell(FileEntry file) {
        return isShell(file.path(), file.content().flatMap(Content::shebang));
    }

    private static boolean isShell(String path, Optional<String> shebang) {
        return shebang.map(line -> SHELL.matcher(line).find())
                .orElseGet(() -> SHELL_FILE.matcher(path).find());
    }

    private boolean startsAsElf(int length) {
        return length >= ELF_MAGIC.length && Arrays.equals(held, 0, ELF_MAGIC.length, ELF_MAGIC, 0, ELF_MAGIC.length);
    }

    private Optional<String> shebang(int length) {
        if (length < 2 || held[0] != '#' || held[1] != '!') {
            return Optional.empty();
        }
        int end = 2;
        while (end < Math.min(length, LONGEST_SHEBANG) && held[end] != '\n') {
            end++;
        }
        return Optional.of(new String(held, 2, end - 2, StandardCharsets.UTF_8).strip());
    }

    private Elf readElfInMemory(InputStream rest, int first) throws IOException {
        int length = 0;
        for (int read = first; read > 0; read = next(rest, length)) {
            length += read;
            if (held.length - length < CHUNK) {
                held = Arrays.copyOf(held, 2 * held.length);
            }
        }
        try (SeekableByteChannel channel = new SeekableInMemoryByteChannel(held).truncate(length)) {
            return readElf(channel);
        }
    }

    private Elf readElf(SeekableByteChannel channel) throws IOException {
        ElfReading reading = ElfReader.read(channel);
        CompiledNames names = new CompiledNames();
        if (mentions && reading.file().isPresent()) {
            ElfStrings.read(channel, names);
        }
        return new Elf(reading, names.found());
    }

    private Elf readElfThroughFile(InputStream rest, int first) throws IOException {
        Path file = Files.createTempFile("alpinist", ".elf");
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            OutputStream spool = Channels.newOutputStream(channel);
            for (int read = first; read > 0; read = next(rest, 0)) {
                if (channel.position() < LARGEST_SPOOLED) {
                    spool.write(held, 0, read);
                }
            }
            return channel.position() < LARGEST_SPOOLED
                    ? readElf(channel)
                    : new Elf(new ElfReading.Broken("it is larger than " + LARGEST_SPOOLED + " bytes"), List.of());
        }
    }
}
