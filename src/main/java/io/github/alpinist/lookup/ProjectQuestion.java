package io.github.alpinist.lookup;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Asks a simple index for the files of one project, in its form of JSON (PEP 691). */
final class ProjectQuestion {
    private static final String JSON = "application/vnd.pypi.simple.v1+json";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration FIRST_WORD = Duration.ofSeconds(10);

    /** The longest answers seen, of projects with thousands of wheels, take a few megabytes. */
    private static final int LONGEST_BODY = 16 << 20;

    private final String index;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(CONNECT)
            .build();

    /** @param index its address, without a slash at the end */
    ProjectQuestion(String index) {
        this.index = index;
    }

    /** None where the index has no such project. */
    List<PythonFile> files(String project) throws InterruptedException, NotReachableException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(index + "/" + project + "/"))
                .header("Accept", JSON)
                .timeout(FIRST_WORD)
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return response.statusCode() == 404 ? List.of() : files(response, body);
            }
        } catch (IOException e) {
            throw NotReachableException.always(Transport.reason(e));
        }
    }

    private static List<PythonFile> files(HttpResponse<?> response, InputStream body)
            throws IOException, NotReachableException {
        if (response.statusCode() != 200) {
            throw NotReachableException.always("it answers with status " + response.statusCode());
        }
        if (!response.headers().firstValue("Content-Type").orElse("").startsWith(JSON)) {
            throw NotReachableException.always("it does not speak the JSON of PEP 691");
        }
        byte[] text = body.readNBytes(LONGEST_BODY + 1);
        if (text.length > LONGEST_BODY) {
            throw NotReachableException.now("one of its answers is longer than 16 MiB");
        }
        return parse(new String(text, StandardCharsets.UTF_8));
    }

    private static List<PythonFile> parse(String text) throws NotReachableException {
        try {
            if (JsonParser.parseString(text) instanceof JsonObject answer
                    && answer.get("files") instanceof JsonArray files) {
                return StreamSupport.stream(files.spliterator(), false)
                        .flatMap(file -> file(file).stream())
                        .toList();
            }
        } catch (JsonParseException e) {
            // Told below: what it holds instead is of no use to anyone.
        }
        throw NotReachableException.now("one of its answers cannot be read");
    }

    private static Optional<PythonFile> file(JsonElement element) {
        if (element instanceof JsonObject file && file.get("filename") instanceof JsonPrimitive name) {
            return Optional.of(new PythonFile(name.getAsString(), sha256(file), isYanked(file.get("yanked"))));
        }
        return Optional.empty();
    }

    private static String sha256(JsonObject file) {
        return file.get("hashes") instanceof JsonObject hashes && hashes.get("sha256") instanceof JsonPrimitive sum
                ? sum.getAsString().toLowerCase(Locale.ROOT)
                : "";
    }

    /** A reason counts as true. */
    private static boolean isYanked(@Nullable JsonElement yanked) {
        return yanked instanceof JsonPrimitive value && (value.isString() || value.getAsBoolean());
    }
}
