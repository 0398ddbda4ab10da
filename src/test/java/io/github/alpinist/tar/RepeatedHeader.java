package io.github.alpinist.tar;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The same header again and again, each with as many bytes of the same text as it says. */
public final class RepeatedHeader extends InputStream {
    private static final int BLOCK = 512;
    private static final byte[] TEXT = "12 path=abc\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] header = new byte[BLOCK];
    private final long period;
    private final long end;
    private long at;

    public RepeatedHeader(String kind, long size, long times) {
        TarArchiveEntry entry = new TarArchiveEntry("header", (byte) kind.charAt(0), true);
        entry.setSize(size);
        entry.writeEntryHeader(header);
        header[TarConstants.NAMELEN + 8 * 3 + 12 * 2 + 8] = (byte) kind.charAt(0);
        this.period = BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
        this.end = times == Long.MAX_VALUE ? times : times * period;
    }

    @Override
    public int read() {
        if (at == end) {
            return -1;
        }
        long within = at++ % period;
        return within < BLOCK ? header[(int) within] & 0xFF : TEXT[(int) ((within - BLOCK) % TEXT.length)];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int read = 0;
        for (; read < length && at < end; read++) {
            bytes[offset + read] = (byte) read();
        }
        return read == 0 && length > 0 ? -1 : read;
    }
}
