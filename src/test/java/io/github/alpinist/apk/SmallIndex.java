package io.github.alpinist.apk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** An {@code APKINDEX.tar.gz} of a few records, as repositories publish it: a gzip member each for signature and index. */
public final class SmallIndex {
    private static final int END_OF_TAR = 1024;

    private final byte[] signature;
    private final byte[] index;

    private SmallIndex(byte[] signature, byte[] index) {
        this.signature = signature;
        this.index = index;
    }

    public static SmallIndex of(String records) throws IOException {
        return described("a small repository", records);
    }

    public static SmallIndex described(String description, String records) throws IOException {
        return new SmallIndex(
                new byte[0],
                gzip(
                        tar("DESCRIPTION", description.getBytes(StandardCharsets.UTF_8), false),
                        tar("APKINDEX", records.getBytes(StandardCharsets.UTF_8), true)));
    }

    /** A single file in the index's place. */
    static SmallIndex holding(String name, String text) throws IOException {
        return new SmallIndex(new byte[0], gzip(tar(name, text.getBytes(StandardCharsets.UTF_8), true)));
    }

    /** Signed with these bytes, whatever they are. */
    SmallIndex signed(String name, byte[] bytes) throws IOException {
        return new SmallIndex(gzip(tar(name, bytes, false)), index);
    }

    /** What a signature is made over. */
    byte[] unsigned() {
        return index.clone();
    }

    public byte[] bytes() {
        byte[] whole = Arrays.copyOf(signature, signature.length + index.length);
        System.arraycopy(index, 0, whole, signature.length, index.length);
        return whole;
    }

    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes());
    }

    private static byte[] tar(String name, byte[] content, boolean last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, 512)) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        byte[] whole = bytes.toByteArray();
        return last ? whole : Arrays.copyOf(whole, whole.length - END_OF_TAR);
    }

    private static byte[] gzip(byte[]... parts) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return compressed.toByteArray();
    }
}
