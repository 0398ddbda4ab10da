package io.github.alpinist.lookup;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Sends single requests. Redirects are not followed, because they could lead credentials elsewhere. */
final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Tokens of some services take several kilobytes. */
    private static final int LONGEST_BODY = 64 << 10;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * An answer.
     *
     * @param body cut after 64 KiB
     */
    record Reply(int status, HttpHeaders headers, String body) {}

    /** @throws NotReachableException without any word of the other side */
    Reply send(HttpRequest request) throws InterruptedException, NotReachableException {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String text = new String(body.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8);
                return new Reply(response.statusCode(), response.headers(), text);
            }
        } catch (IOException e) {
            throw NotReachableException.always(reason(e));
        }
    }

    static String reason(IOException error) {
        if (error instanceof ConnectException || error instanceof HttpTimeoutException) {
            return "there is no connection to it";
        }
        return error instanceof SSLException
                ? "there is no TLS connection to it that could be trusted"
                : "it gives no answer that could be read";
    }
}
