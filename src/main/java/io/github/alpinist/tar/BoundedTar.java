package io.github.alpinist.tar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A tar stream that may be hostile. An entry's headers may be many, each for the next, and hold names of any length;
 * the library reads the one by calling itself and the other into memory, so that together they get a bound here. So do the
 * holes of sparse files: a few bytes may stand for any number of zeros.
 */
public final class BoundedTar extends TarArchiveInputStream {
    /** Linux's longest path twice and its longest extended attributes, some times over. */
    private static final int LONGEST_HEADERS = 512 << 10;

    private static final long MOST_SPARSE = 4L << 30;

    private final BoundedInput input;
    private long sparseLeft = MOST_SPARSE;
    private boolean inHeaders;

    public BoundedTar(InputStream stream) {
        this(new BoundedInput(stream));
    }

    private BoundedTar(BoundedInput input) {
        super(input, StandardCharsets.UTF_8.name());
        this.input = input;
    }

    /** Passes over what is left of the last entry, however long. */
    @Override
    public @Nullable TarArchiveEntry getNextEntry() throws IOException {
        if (inHeaders) {
            return super.getNextEntry();
        }
        if (getCurrentEntry() != null) {
            transferTo(OutputStream.nullOutputStream());
        }
        TarArchiveEntry entry = readHeaders();
        if (entry != null && entry.isSparse()) {
            sparseLeft -= entry.getRealSize();
        }
        if (sparseLeft < 0) {
            throw new IOException("its sparse files are too large to go through their holes");
        }
        return entry;
    }

    private @Nullable TarArchiveEntry readHeaders() throws IOException {
        inHeaders = true;
        input.bound(LONGEST_HEADERS);
        try {
            return super.getNextEntry();
        } finally {
            input.bound(Long.MAX_VALUE);
            inHeaders = false;
        }
    }
}
