package io.github.alpinist.risk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** Looks into JSON that strangers wrote: whatever is not as it should be is absent. */
final class Json {
    private Json() {}

    static Optional<JsonObject> object(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject tree ? Optional.of(tree) : Optional.empty();
        } catch (JsonParseException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    static Optional<JsonObject> object(JsonObject tree, String key) {
        return tree.get(key) instanceof JsonObject found ? Optional.of(found) : Optional.empty();
    }

    static Optional<String> text(JsonObject tree, String key) {
        JsonElement found = tree.get(key);
        return found instanceof JsonPrimitive value ? Optional.of(value.getAsString()) : Optional.empty();
    }
}
