package io.github.alpinist.forge;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Carries requests to GitHub; an answer that passes by itself comes out as a {@link PassingException}. */
final class GitHubWire implements GitHubConnector {
    private final Exchange exchange;

    GitHubWire(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        Answer answer = new Answer(request, exchange.send(translated(request)));
        if (GitHubLimit.passes(answer.statusCode(), answer.allHeaders(), answer.text())) {
            throw new PassingException(
                    GitHubLimit.wait(answer.statusCode(), answer.allHeaders(), Instant.now()),
                    new HttpException(answer));
        }
        return answer;
    }

    private static HttpRequest translated(GitHubConnectorRequest request) throws IOException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(request.url().toString()));
        request.allHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        builder.setHeader("User-Agent", "Alpinist");
        try (InputStream body = request.body()) {
            HttpRequest.BodyPublisher content = body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body.readAllBytes());
            return builder.method(request.method(), content).build();
        }
    }

    private static final class Answer extends GitHubConnectorResponse.ByteArrayResponse {
        private final byte[] body;

        Answer(GitHubConnectorRequest request, HttpResponse<byte[]> response) {
            super(request, response.statusCode(), response.headers().map());
            body = response.body();
        }

        @Override
        protected InputStream rawBodyStream() {
            return new ByteArrayInputStream(body);
        }

        String text() throws IOException {
            return new String(bodyStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
