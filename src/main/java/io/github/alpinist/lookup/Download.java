package io.github.alpinist.lookup;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches single files over HTTP, without credentials; a redirect is followed, never from https to http. */
public final class Download {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final Duration longest;
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT)
            .build();

    /** @param longest that one file may take, from the request to its last byte */
    public Download(Duration longest) {
        this.longest = longest;
    }

    /** Whether a place is named by a URL of the kind that is fetched here. */
    public static boolean isUrl(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    /**
     * Fetches a file.
     *
     * @param largest bytes that it may have
     * @throws AlpinistException {@link Failure#INPUT} where it is no URL to fetch, is not there or is larger;
     *     {@link Failure#TIMEOUT} where it takes longer; {@link Failure#FILES} where it cannot be had otherwise
     */
    public void fetch(String url, long largest, OutputStream to) {
        URI uri = uri(url);
        ExecutorService thread = Executors.newSingleThreadExecutor(Download::daemon);
        Future<?> copying = thread.submit(() -> {
            copy(uri, largest, to);
            return uri;
        });
        try {
            copying.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw failure(Failure.TIMEOUT, uri, "takes longer than " + longest.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Failure.INTERRUPTED, uri, "was being fetched when it was stopped");
        } catch (ExecutionException e) {
            throw cause(uri, e);
        } finally {
            thread.shutdownNow();
        }
    }

    private static URI uri(String url) {
        try {
            URI uri = URI.create(url);
            if (isUrl(url) && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without the text, which may hold a password.
        }
        throw new AlpinistException(
                Failure.INPUT,
                "A URL that was given has no host, holds a password, or is malformed",
                "Write it as https://mirror.example/alpine; logins are not supported.");
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "download");
        thread.setDaemon(true);
        return thread;
    }

    private void copy(URI uri, long largest, OutputStream to) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != OK) {
                throw refused(uri, response.statusCode());
            }
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                size += count;
                if (size > largest) {
                    throw failure(Failure.INPUT, uri, "is larger than " + largest + " bytes");
                }
                to.write(buffer, 0, count);
            }
        }
    }

    private static AlpinistException refused(URI uri, int status) {
        return status == NOT_FOUND || status == GONE
                ? failure(Failure.INPUT, uri, "does not exist")
                : failure(Failure.FILES, uri, "cannot be fetched: status " + status);
    }

    private static AlpinistException cause(URI uri, ExecutionException error) {
        return error.getCause() instanceof AlpinistException known
                ? known
                : failure(Failure.FILES, uri, "cannot be fetched: " + error.getCause());
    }

    private static AlpinistException failure(Failure failure, URI uri, String what) {
        return new AlpinistException(
                failure, uri + " " + what, "Check the URL and the network, or fetch it by hand and give the folder.");
    }
}
