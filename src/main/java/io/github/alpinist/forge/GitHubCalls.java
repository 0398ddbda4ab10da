package io.github.alpinist.forge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.HttpException;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** The requests that the library has no method for, or would take several for. */
final class GitHubCalls {
    /** The longest that GitHub gives. */
    private static final int PAGE = 100;

    private final URI api;
    private final String token;
    private final GitHubWire wire;

    GitHubCalls(URI api, String token, GitHubWire wire) {
        this.api = api;
        this.token = token;
        this.wire = wire;
    }

    /**
     * Whom the token speaks for, as GitHub names the author of what is made with it. The token of an installation, such
     * as that of a workflow, may not ask who its user is, but has a viewer all the same.
     */
    String login() throws IOException {
        try {
            return send("GET", "/user", Optional.empty())
                    .getAsJsonObject()
                    .get("login")
                    .getAsString();
        } catch (HttpException e) {
            if (e.getResponseCode() != 403) {
                throw e;
            }
            return graphql("query { viewer { login } }", new JsonObject())
                    .getAsJsonObject("viewer")
                    .get("login")
                    .getAsString();
        }
    }

    /**
     * Moves a branch, only where it is at the commit that is expected: the one way in which GitHub compares and moves at
     * once. Enterprise has it since 3.13.
     *
     * @param repository its node id
     * @return whether it was moved; false where GitHub refused, for whatever reason
     */
    boolean isMoved(String repository, String branch, String expected, String commit) throws IOException {
        JsonObject update = new JsonObject();
        update.addProperty("name", "refs/heads/" + branch);
        update.addProperty("beforeOid", expected);
        update.addProperty("afterOid", commit);
        update.addProperty("force", true);
        JsonObject variables = new JsonObject();
        variables.addProperty("repository", repository);
        variables.add("update", update);
        try {
            graphql(
                    "mutation($repository: ID!, $update: RefUpdate!) { updateRefs(input: {repositoryId: $repository,"
                            + " refUpdates: [$update]}) { clientMutationId } }",
                    variables);
            return true;
        } catch (HttpException | FileNotFoundException e) {
            return false;
        }
    }

    /** Of the account that a part of an answer names; empty where that is gone. */
    static String login(JsonElement account) {
        return account instanceof JsonObject object && object.has("login")
                ? object.get("login").getAsString()
                : "";
    }

    /** The items of a list, of all its pages. */
    List<JsonObject> pages(String path) throws IOException {
        List<JsonObject> items = new ArrayList<>();
        int before;
        int page = 1;
        do {
            before = items.size();
            send("GET", path + "?per_page=" + PAGE + "&page=" + page++, Optional.empty())
                    .getAsJsonArray()
                    .forEach(item -> items.add(item.getAsJsonObject()));
        } while (items.size() == before + PAGE);
        return items;
    }

    /** @param path below the API's address, beginning with a slash */
    JsonElement send(String method, String path, Optional<JsonObject> body) throws IOException {
        return send(method, URI.create(api + path), body);
    }

    private JsonObject graphql(String query, JsonObject variables) throws IOException {
        JsonObject body = new JsonObject();
        body.addProperty("query", query);
        body.add("variables", variables);
        URI address = URI.create(api.toString().replaceFirst("/v3/?$", "") + "/graphql");
        JsonObject answer = send("POST", address, Optional.of(body)).getAsJsonObject();
        if (answer.has("errors")) {
            throw new HttpException(
                    String.valueOf(answer.get("errors")), 403, "refused by GraphQL", address.toString());
        }
        return answer.getAsJsonObject("data");
    }

    private JsonElement send(String method, URI address, Optional<JsonObject> body) throws IOException {
        Optional<byte[]> bytes = body.map(json -> json.toString().getBytes(StandardCharsets.UTF_8));
        GitHubConnectorRequest request = new Request(method, address.toURL(), headers(bytes.isPresent()), bytes);
        try (GitHubConnectorResponse answer = wire.send(request)) {
            if (answer.statusCode() >= 400) {
                throw new HttpException(answer);
            }
            String text = new String(answer.bodyStream().readAllBytes(), StandardCharsets.UTF_8);
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new IOException("the answer is no JSON", e);
        }
    }

    private Map<String, List<String>> headers(boolean hasBody) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", List.of("application/vnd.github+json"));
        headers.put("Authorization", List.of("Bearer " + token));
        headers.put("X-GitHub-Api-Version", List.of("2022-11-28"));
        if (hasBody) {
            headers.put("Content-Type", List.of("application/json"));
        }
        return headers;
    }

    private record Request(String method, URL url, Map<String, List<String>> allHeaders, Optional<byte[]> content)
            implements GitHubConnectorRequest {
        @Override
        public @Nullable String header(String name) {
            List<String> values = allHeaders.get(name);
            return values == null ? null : values.get(0);
        }

        @Override
        public @Nullable String contentType() {
            return header("Content-Type");
        }

        @Override
        public @Nullable InputStream body() {
            return content.map(ByteArrayInputStream::new).orElse(null);
        }

        @Override
        public boolean hasBody() {
            return content.isPresent();
        }
    }
}
