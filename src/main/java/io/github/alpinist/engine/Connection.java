package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.transport.DockerHttpClient;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A connection to an engine that has answered.
 *
 * @param endpoint where it listens
 * @param info which engine it is
 * @param http for the calls that docker-java has no command for
 * @param client for all others
 * @param calls bounds them in time
 * @param tunnel to an engine on another machine; does nothing where there is none
 */
record Connection(
        Endpoint endpoint, EngineInfo info, DockerHttpClient http, DockerClient client, Calls calls, Tunnel tunnel)
        implements AutoCloseable {
    /** Closes what carries a connection. */
    interface Tunnel {
        void close();
    }

    /**
     * Sends a request, and gives its answer where the engine accepted it.
     *
     * @param what the call in words that follow "could not"
     * @throws AlpinistException where the engine refused
     */
    DockerHttpClient.Response execute(String what, DockerHttpClient.Request request) {
        DockerHttpClient.Response response = http.execute(request);
        if (response.getStatusCode() < 300) {
            return response;
        }
        try (response;
                InputStream body = response.getBody()) {
            String text = new String(body.readNBytes(64 * 1024), StandardCharsets.UTF_8);
            throw EngineFailures.refused(
                    what, SafeText.of(EngineFailures.apiMessage(text).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path below the version of the API that is spoken. */
    String path(String path) {
        return "/v" + info.apiVersion() + path;
    }

    @Override
    public void close() {
        calls.close();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            tunnel.close();
        }
    }
}
