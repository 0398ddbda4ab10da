package io.github.alpinist.elf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Numbers and strings at offsets of a channel, through one small window; every access is checked first. */
final class ElfBytes {
    private static final int WINDOW = 4096;
    /** Of all strings of a file together, each as often as it is asked for: some ten times what linkers write. */
    private static final int MOST_TEXT = 1 << 16;

    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;
    private int textLeft = MOST_TEXT;

    ElfBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    void order(ByteOrder order) {
        window.order(order);
    }

    long size() {
        return size;
    }

    /** Refuses a range that is not wholly inside the file; a size with its top bit set counts as too large. */
    void require(long offset, long length, String what) throws MalformedElfException {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw new MalformedElfException(
                    "%s at offset %s leaves the file of %d bytes".formatted(what, Long.toUnsignedString(offset), size));
        }
    }

    int u8(long offset, String what) throws IOException, MalformedElfException {
        return window.get(position(offset, 1, what)) & 0xFF;
    }

    int u16(long offset, String what) throws IOException, MalformedElfException {
        return window.getShort(position(offset, 2, what)) & 0xFFFF;
    }

    long u32(long offset, String what) throws IOException, MalformedElfException {
        return window.getInt(position(offset, 4, what)) & 0xFFFF_FFFFL;
    }

    /** As stored: values from 2^63 on come out negative, and no offset that is negative is ever accepted. */
    long u64(long offset, String what) throws IOException, MalformedElfException {
        return window.getLong(position(offset, 8, what));
    }

    /** The bytes up to the next zero byte, which must stand before the limit; a file's strings have one bound. */
    String string(long offset, long limit, String what) throws IOException, MalformedElfException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(32);
        long end = Math.min(limit, size);
        for (long at = offset; at < end; at++) {
            int next = u8(at, what);
            if (next == 0) {
                return text.toString(StandardCharsets.UTF_8);
            }
            if (--textLeft < 0) {
                throw new MalformedElfException("its names are longer than " + MOST_TEXT + " bytes together");
            }
            text.write(next);
        }
        throw new MalformedElfException("%s at offset %s has no end".formatted(what, Long.toUnsignedString(offset)));
    }

    private int position(long offset, int width, String what) throws IOException, MalformedElfException {
        require(offset, width, what);
        if (offset < windowStart || offset + width > windowStart + window.limit()) {
            fill(offset, width, what);
        }
        return (int) (offset - windowStart);
    }

    private void fill(long offset, int width, String what) throws IOException, MalformedElfException {
        window.clear();
        channel.position(offset);
        int read = 0;
        while (read >= 0 && window.position() < width) {
            read = channel.read(window);
        }
        window.flip();
        windowStart = offset;
        if (window.limit() < width) {
            throw new MalformedElfException("%s at offset %d is gone: the file shrank".formatted(what, offset));
        }
    }
}
