package io.github.alpinist.forge;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Collection;

/** What a fake forge answers. */
record FakeAnswer(int status, JsonElement body) {
    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    static FakeAnswer message(int status, String message) {
        return new FakeAnswer(status, json("message", message, "documentation_url", "https://docs.forge.example/rest"));
    }

    /** As GitHub words what it finds invalid. */
    static FakeAnswer invalid(String resource, String field, String message) {
        JsonObject error = json("resource", resource, "code", "custom", "field", field, "message", message);
        JsonObject body = json("message", "Validation Failed", "documentation_url", "https://docs.forge.example/rest");
        JsonArray errors = new JsonArray();
        errors.add(error);
        body.add("errors", errors);
        return new FakeAnswer(422, body);
    }

    static FakeAnswer list(int status, Collection<JsonObject> items) {
        JsonArray body = new JsonArray();
        items.forEach(body::add);
        return new FakeAnswer(status, body);
    }

    /** @param pairs names and values in turn */
    static JsonObject json(Object... pairs) {
        JsonObject result = new JsonObject();
        for (int i = 0; i < pairs.length; i += 2) {
            result.add((String) pairs[i], GSON.toJsonTree(pairs[i + 1]));
        }
        return result;
    }
}
