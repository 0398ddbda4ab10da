package io.github.alpinist.verify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** JSON as a text for each path, so that the order of keys does not matter. */
final class JsonParts {
    /** Behind the path of an array stands how long it is. */
    static final String LENGTH = "[]";

    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    /** Characters of all paths and texts: a long key around a long array has a thousand times what it came with. */
    private static final int MOST = 4 << 20;

    private final UnaryOperator<String> hidden;
    private final Map<String, String> parts = new TreeMap<>();
    private int gathered;

    private JsonParts(UnaryOperator<String> hidden) {
        this.hidden = hidden;
    }

    /** The paths and texts together are too long to be kept. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Texts by path, such as {@code $.users[0].name}.
     *
     * @param hidden masks in strings, before they are escaped, what must not be shown
     * @return empty where the text is no JSON of an object or array
     * @throws TooLongException where the paths and texts have more than 4 Mi characters together
     */
    static Optional<Map<String, String>> of(String text, UnaryOperator<String> hidden) {
        String begin = text.stripLeading();
        if (!begin.startsWith("{") && !begin.startsWith("[")) {
            return Optional.empty();
        }
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement root = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                return Optional.empty();
            }
            JsonParts parts = new JsonParts(hidden);
            parts.add("$", root);
            return Optional.of(parts.parts);
        } catch (IOException | JsonParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void add(String path, JsonElement element) {
        if (element instanceof JsonObject object && !object.isEmpty()) {
            object.asMap().forEach((key, value) -> add(path + step(key), value));
        } else if (element instanceof JsonArray array) {
            put(path + LENGTH, String.valueOf(array.size()));
            for (int i = 0; i < array.size(); i++) {
                add(path + "[" + i + "]", array.get(i));
            }
        } else {
            put(path, text(element));
        }
    }

    private void put(String path, String text) {
        gathered += path.length() + text.length();
        if (gathered > MOST) {
            throw new TooLongException();
        }
        parts.put(path, text);
    }

    private String text(JsonElement element) {
        return element instanceof JsonPrimitive value && value.isString()
                ? new JsonPrimitive(hidden.apply(value.getAsString())).toString()
                : element.toString();
    }

    private static String step(String key) {
        return PLAIN_KEY.matcher(key).matches() ? "." + key : "[\"" + key + "\"]";
    }
}
