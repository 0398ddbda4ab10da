package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.transport.DockerHttpClient;
import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final int NOT_FOUND = 404;

    /** Docker's words and Podman's. */
    private static final Pattern NO_CONTAINER = Pattern.compile("(?i)no such container|no container with name");

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
        return answer(what, http.execute(request));
    }

    /** As {@link #execute}; empty where the engine has the container, but not what is asked of it. */
    Optional<DockerHttpClient.Response> executeIfThere(String what, DockerHttpClient.Request request) {
        DockerHttpClient.Response response = http.execute(request);
        if (response.getStatusCode() != NOT_FOUND) {
            return Optional.of(answer(what, response));
        }
        String message = message(response);
        if (NO_CONTAINER.matcher(message).find()) {
            throw EngineFailures.refused(what, message);
        }
        return Optional.empty();
    }

    private static DockerHttpClient.Response answer(String what, DockerHttpClient.Response response) {
        if (response.getStatusCode() < 300) {
            return response;
        }
        throw EngineFailures.refused(what, message(response));
    }

    private static String message(DockerHttpClient.Response response) {
        try (response;
                InputStream body = response.getBody()) {
            String text = new String(body.readNBytes(64 * 1024), StandardCharsets.UTF_8);
            return SafeText.of(EngineFailures.apiMessage(text).strip());
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
