package io.github.alpinist.prune;

import io.github.alpinist.elf.ElfReader;
import io.github.alpinist.elf.ElfReading;
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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads a file's bytes once, as they go by. Only an ELF file is held, since its parts are not in the order in which
 * they are needed: in memory up to a bound, beyond it in a temporary file, one at a time.
 */
final class ContentReader {
    private static final int CHUNK = 1 << 16;
    private static final int LARGEST_IN_MEMORY = 16 << 20;
    private static final int LONGEST_SHEBANG = 256;
    private static final Pattern SHELL = Pattern.compile("\\b(sh|ash|bash|dash)\\b");
    private static final byte[] ELF_MAGIC = {0x7F, 'E', 'L', 'F'};

    private final byte[] chunk = new byte[CHUNK];
    private final MessageDigest sha256 = digest("SHA-256");
    private final MessageDigest sha1 = digest("SHA-1");
    private byte[] held = new byte[CHUNK];

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    /**
     * What came of one file.
     *
     * @param content what was learned
     * @param text its bytes, where they were wanted or are a small shell script
     */
    record Read(Content content, Optional<byte[]> text) {}

    /** Reads to the stream's end, and keeps the bytes where they are wanted. */
    Read read(InputStream bytes, long size, boolean wanted) throws IOException {
        int first = bytes.readNBytes(chunk, 0, CHUNK);
        if (startsAsElf(first)) {
            Optional<ElfReading> elf = Optional.of(readElf(bytes, first, size));
            return new Read(new Content(finish(sha256), finish(sha1), elf, Optional.empty()), Optional.empty());
        }
        Optional<String> shebang = shebang(first);
        boolean script = first < CHUNK && shebang.filter(ContentReader::isShell).isPresent();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int read = first; read > 0; read = bytes.readNBytes(chunk, 0, CHUNK)) {
            pass(read);
            if (wanted || script) {
                text.write(chunk, 0, read);
            }
        }
        Content content = new Content(finish(sha256), finish(sha1), Optional.empty(), shebang);
        return new Read(content, wanted || script ? Optional.of(text.toByteArray()) : Optional.empty());
    }

    private static boolean isShell(String shebang) {
        return SHELL.matcher(shebang).find();
    }

    private void pass(int length) {
        sha256.update(chunk, 0, length);
        sha1.update(chunk, 0, length);
    }

    private static String finish(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private boolean startsAsElf(int length) {
        return length >= ELF_MAGIC.length && Arrays.equals(chunk, 0, ELF_MAGIC.length, ELF_MAGIC, 0, ELF_MAGIC.length);
    }

    private Optional<String> shebang(int length) {
        if (length < 2 || chunk[0] != '#' || chunk[1] != '!') {
            return Optional.empty();
        }
        int end = 2;
        while (end < Math.min(length, LONGEST_SHEBANG) && chunk[end] != '\n') {
            end++;
        }
        return Optional.of(new String(chunk, 2, end - 2, StandardCharsets.UTF_8).strip());
    }

    private ElfReading readElf(InputStream rest, int first, long size) throws IOException {
        return size <= LARGEST_IN_MEMORY ? readElfInMemory(rest, first) : readElfThroughFile(rest, first);
    }

    private ElfReading readElfInMemory(InputStream rest, int first) throws IOException {
        int length = 0;
        for (int read = first; read > 0; read = rest.readNBytes(chunk, 0, CHUNK)) {
            pass(read);
            if (length + read > held.length) {
                held = Arrays.copyOf(held, Math.max(2 * held.length, length + read));
            }
            System.arraycopy(chunk, 0, held, length, read);
            length += read;
        }
        try (SeekableByteChannel channel = new SeekableInMemoryByteChannel(held).truncate(length)) {
            return ElfReader.read(channel);
        }
    }

    private ElfReading readElfThroughFile(InputStream rest, int first) throws IOException {
        Path file = Files.createTempFile("alpinist", ".elf");
        try (SeekableByteChannel channel = Files.newByteChannel(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            OutputStream spool = Channels.newOutputStream(channel);
            for (int read = first; read > 0; read = rest.readNBytes(chunk, 0, CHUNK)) {
                pass(read);
                spool.write(chunk, 0, read);
            }
            return ElfReader.read(channel);
        }
    }
}
