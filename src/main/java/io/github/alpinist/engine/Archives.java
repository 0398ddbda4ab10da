package io.github.alpinist.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Archives that the engine writes as they are read. */
final class Archives {
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
                                .map(response -> new Answer(what, response)));
    }

    InputStream export(String container) {
        return get("export container " + container, "/containers/" + encoded(container) + "/export");
    }

    InputStream save(String image) {
        return get("save image " + image, "/images/get?names=" + encoded(image));
    }

    private InputStream get(String what, String path) {
        return connection.calls().quick(what, () -> new Answer(what, connection.execute(what, request(path))));
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
     * breaks off by itself is the engine's failure, not that of the archive's reader.
     */
    private static final class Answer extends FilterInputStream {
        private final String what;
        private final DockerHttpClient.Response response;

        Answer(String what, DockerHttpClient.Response response) {
            super(response.getBody());
            this.what = what;
            this.response = response;
        }

        @Override
        public int read() {
            try {
                return super.read();
            } catch (IOException e) {
                throw EngineFailures.of(what, e);
            }
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            try {
                return super.read(bytes, offset, length);
            } catch (IOException e) {
                throw EngineFailures.of(what, e);
            }
        }

        @Override
        public void close() throws IOException {
            response.close();
        }
    }
}
