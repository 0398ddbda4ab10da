package io.github.alpinist.forge;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a forge answered, read field by field; whatever it does not have is told by name. */
record JsonAnswer(JsonElement json) {
    /** @throws UnexpectedAnswerException where the text is no JSON, such as the page of a proxy */
    static JsonAnswer parse(String text) throws UnexpectedAnswerException {
        try {
            return new JsonAnswer(text.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(text));
        } catch (JsonParseException e) {
            throw new UnexpectedAnswerException("the answer is no JSON; does the address lead to the API?");
        }
    }

    /** A text, number or truth value, by the names that lead to it. */
    String text(String... names) throws UnexpectedAnswerException {
        return optional(names)
                .orElseThrow(() -> new UnexpectedAnswerException("the answer has no " + String.join(".", names)));
    }

    /** As {@link #text}; empty where it is absent or null. */
    Optional<String> optional(String... names) {
        JsonElement value = at(names);
        return value instanceof JsonPrimitive ? Optional.of(value.getAsString()) : Optional.empty();
    }

    int number(String name) throws UnexpectedAnswerException {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw new UnexpectedAnswerException("the answer's " + name + " is no number");
        }
    }

    boolean flag(String name) {
        return optional(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** The elements of a list; none where it is absent or null. */
    List<JsonAnswer> items(String... names) {
        List<JsonAnswer> items = new ArrayList<>();
        if (at(names) instanceof JsonArray array) {
            array.forEach(item -> items.add(new JsonAnswer(item)));
        }
        return items;
    }

    private JsonElement at(String... names) {
        JsonElement value = json;
        for (String name : names) {
            value = value instanceof JsonObject object && object.has(name) ? object.get(name) : JsonNull.INSTANCE;
        }
        return value;
    }
}
