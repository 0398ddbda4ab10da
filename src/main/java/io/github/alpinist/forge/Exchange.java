package io.github.alpinist.forge;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Requests over HTTP, the time and the size of each answer bounded. Redirects are not followed. */
final class Exchange {
    /** Far above a page of pull requests with the longest bodies, in bytes. */
    private static final long LONGEST = 16 << 20;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Duration whole;

    /** @param whole from the first byte of a request to the last of its answer */
    Exchange(Duration whole) {
        this.whole = whole;
    }

    /**
     * Sends a request, and waits for its whole answer.
     *
     * @throws PassingException where there was none, and another try may get one
     */
    HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return bounded(request);
        } catch (SSLException | UnexpectedAnswerException e) {
            throw e;
        } catch (HttpTimeoutException e) {
            throw new PassingException(Optional.empty(), e);
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new PassingException(Optional.empty(), e);
        }
    }

    /** The client's own timeout ends with the answer's headers. */
    private HttpResponse<byte[]> bounded(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> asked = CLIENT.sendAsync(request, response -> new BoundedBody(LONGEST));
        try {
            return asked.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer within " + whole.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for the forge");
        } finally {
            asked.cancel(true);
        }
    }
}
