package io.github.alpinist.tar;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which a part may have a bound, beyond which reading is an error. */
final class BoundedInput extends FilterInputStream {
    private long left = Long.MAX_VALUE;

    BoundedInput(InputStream in) {
        super(in);
    }

    /** From here on so many bytes may be read. */
    void bound(long bytes) {
        left = bytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws IOException {
        left -= Math.max(0, bytes);
        if (left < 0) {
            throw new IOException("the headers of an entry are too long");
        }
    }
}
