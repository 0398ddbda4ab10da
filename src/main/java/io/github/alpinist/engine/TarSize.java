package io.github.alpinist.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Deflater;

/**
 * The size of a layer's tar.
 *
 * @param plain in bytes
 * @param gzipped in bytes, as gzip of level 6 without a file name in its header
 */
record TarSize(long plain, long gzipped) {
    private static final int LEVEL = 6;
    /** RFC 1952: ten bytes before the deflated data, a checksum and a length after it. */
    private static final int GZIP_FRAME = 18;

    /** @param tar read to its end, not closed */
    static TarSize of(InputStream tar) throws IOException {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            byte[] input = new byte[64 * 1024];
            byte[] output = new byte[64 * 1024];
            for (int read = tar.read(input); read >= 0; read = tar.read(input)) {
                deflater.setInput(input, 0, read);
                while (!deflater.needsInput()) {
                    deflater.deflate(output);
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                deflater.deflate(output);
            }
            return new TarSize(deflater.getBytesRead(), deflater.getBytesWritten() + GZIP_FRAME);
        } finally {
            deflater.end();
        }
    }
}
