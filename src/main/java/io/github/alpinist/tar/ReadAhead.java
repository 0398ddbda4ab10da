package io.github.alpinist.tar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A stream that a thread of its own reads ahead of whoever uses it, by 4 MiB at the most, so that an engine goes on
 * writing while what it has written is looked at.
 */
public final class ReadAhead extends InputStream {
    private static final int PART = 1 << 18;
    private static final int PARTS = 16;

    private final InputStream source;
    private final Thread reader;
    private final BlockingQueue<ByteBuffer> free = new ArrayBlockingQueue<>(PARTS);
    private final BlockingQueue<Part> read = new ArrayBlockingQueue<>(PARTS + 1);
    private Part part = new Part(ByteBuffer.allocate(0), false, Optional.empty());

    /**
     * @param isLast whether nothing follows it
     * @param failure that ended the reading
     */
    private record Part(ByteBuffer bytes, boolean isLast, Optional<IOException> failure) {}

    /** @param source is closed with this stream */
    public ReadAhead(InputStream source) {
        this.source = source;
        for (int i = 0; i < PARTS; i++) {
            free.add(ByteBuffer.allocate(PART));
        }
        reader = new Thread(this::readAll, "read ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void readAll() {
        try {
            int length;
            do {
                ByteBuffer bytes = free.take();
                length = source.readNBytes(bytes.array(), bytes.arrayOffset(), PART);
                read.put(new Part(bytes.position(0).limit(length), length < PART, Optional.empty()));
            } while (length == PART);
        } catch (IOException e) {
            read.add(failed(e));
        } catch (RuntimeException e) {
            read.add(failed(new IOException(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Part failed(IOException failure) {
        return new Part(ByteBuffer.allocate(0), true, Optional.of(failure));
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : part.bytes().get() & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int count = Math.min(length, part.bytes().remaining());
        part.bytes().get(bytes, from, count);
        return count;
    }

    private boolean isAtEnd() throws IOException {
        while (!part.bytes().hasRemaining() && !part.isLast()) {
            if (part.bytes().capacity() > 0) {
                free.add(part.bytes());
            }
            part = next();
        }
        if (part.failure().isPresent()) {
            throw new IOException(
                    part.failure().get().getMessage(), part.failure().get());
        }
        return !part.bytes().hasRemaining();
    }

    private Part next() throws IOException {
        try {
            return read.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for more");
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        source.close();
    }
}
