package io.github.alpinist.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Goes through an ELF file's read-only data, where compilers put the literals of a program. */
public final class ElfStrings {
    private static final int BUFFER = 1 << 16;

    private ElfStrings() {}

    /** Takes the bytes of the read-only data one by one. */
    @FunctionalInterface
    public interface Sink {
        void take(byte b);
    }

    /**
     * Reads each loaded part that is neither run nor written, with a zero byte after it; together no more than the
     * file's size. Of a file that {@link ElfReader} does not read there is nothing.
     *
     * @throws IOException where the channel fails
     */
    public static void read(SeekableByteChannel channel, Sink sink) throws IOException {
        ElfBytes bytes = new ElfBytes(channel);
        try {
            boolean wide = bytes.u8(4, "class") == 2;
            bytes.order(bytes.u8(5, "byte order") == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            long left = bytes.size();
            for (Segments.Segment part : Segments.read(bytes, wide).readOnly()) {
                long size = Math.max(0, Math.min(Math.min(part.size(), bytes.size() - part.offset()), left));
                if (part.offset() >= 0 && size > 0) {
                    read(channel, part.offset(), size, sink);
                    left -= size;
                }
            }
        } catch (MalformedElfException e) {
            sink.take((byte) 0);
        }
    }

    private static void read(SeekableByteChannel channel, long offset, long size, Sink sink) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        channel.position(offset);
        long left = size;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            int read = channel.read(buffer);
            if (read <= 0) {
                break;
            }
            for (int i = 0; i < read; i++) {
                sink.take(buffer.get(i));
            }
            left -= read;
        }
        sink.take((byte) 0);
    }
}
