package io.github.alpinist.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Archives that the engine writes as they are read. */
final class Archives {
    /** A container may hold files without an end, such as sparse ones. */
    private static final long MOST_COPIED = 4L << 30;

    private final Connection connection;

    Archives(Connection connection) {
        this.connection = connection;
    }

    Optional<InputStream> copyFrom(String container, String path) {
        String query = "/containers/" + encoded(container) + "/archive?path=" + encoded(path);
        String what = "copy " + SafeText.of(path) + " from container " + container;
        return connection
                .calls()
                .quick(
                        what,
                        () -> connection
                                .executeIfThere(what, request(query))
                                .map(response -> new Answer(what, response, MOST_COPIED)));
    }

    InputStream export(String container) {
        return get("export container " + container, "/containers/" + encoded(container) + "/export");
    }

    InputStream save(String image) {
        return get("save image " + image, "/images/get?names=" + encoded(image));
    }

    private InputStream get(String what, String path) {
        return connection
                .calls()
                .quick(what, () -> new Answer(what, connection.execute(what, request(path)), Long.MAX_VALUE));
    }

    private DockerHttpClient.Request request(String path) {
        return DockerHttpClient.Request.builder()
                .method(DockerHttpClient.Request.Method.GET)
                .path(connection.path(path))
                .build();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    /**
     * Closed before its end, it breaks the connection off, where the transport's own stream would read on. One that
     * breaks off by itself is the engine's failure, not that of the archive's reader. An interrupt ends it.
     */
    private static final class Answer extends FilterInputStream {
        private final String what;
        private final DockerHttpClient.Response response;

        private final long most;
        private long bytes;

        Answer(String what, DockerHttpClient.Response response, long most) {
            super(response.getBody());
            this.what = what;
            this.response = response;
            this.most = most;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (Thread.currentThread().isInterrupted()) {
                throw EngineFailures.interrupted(what);
            }
            try {
                int read = super.read(into, offset, length);
                bytes += Math.max(0, read);
                if (bytes > most) {
                    throw tooMuch();
                }
                return read;
            } catch (IOException e) {
                throw EngineFailures.of(what, e);
            }
        }

        /** By reading, so that what is skipped counts too. */
        @Override
        public long skip(long count) {
            byte[] skipped = new byte[(int) Math.min(count, 1 << 16)];
            return count <= 0 ? 0 : Math.max(0, read(skipped, 0, skipped.length));
        }

        private AlpinistException tooMuch() {
            return new AlpinistException(
                    Failure.INPUT,
                    "There is more than " + (most >> 30) + " GiB to read, to " + what,
                    "Name a folder that holds less, as with --test-report.");
        }

        @Override
        public void close() throws IOException {
            response.close();
        }
    }
}
