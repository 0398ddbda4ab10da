package io.github.alpinist.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.regex.Pattern;

/** JSON for other programs, which a terminal may show all the same. */
final class Json {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Controls that JSON need not escape, and signs that turn the direction of a text. */
    private static final Pattern STEERING =
            Pattern.compile("[\\x7f-\\x9f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Json() {}

    /** Ends with a line feed. */
    static String text(Object value) {
        return STEERING.matcher(GSON.toJson(value))
                        .replaceAll(sign ->
                                String.format("\\\\u%04x", (int) sign.group().charAt(0)))
                + "\n";
    }
}
