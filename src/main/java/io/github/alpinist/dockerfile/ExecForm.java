package io.github.alpinist.dockerfile;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads arguments that are a JSON array of strings. */
final class ExecForm {
    private final Spliced arguments;
    private final String text;
    private final List<ExecWord> words = new ArrayList<>();
    private int at;

    private ExecForm(Spliced arguments) {
        this.arguments = arguments;
        this.text = arguments.text();
    }

    /** The strings, or empty where the text is anything but a JSON array of strings. */
    static Optional<List<ExecWord>> parse(Spliced arguments) {
        ExecForm form = new ExecForm(arguments);
        return form.array() ? Optional.of(form.words) : Optional.empty();
    }

    /** Whether the text is a JSON array, of anything. */
    static boolean isJsonArray(String text) {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            boolean array = reader.peek() == JsonToken.BEGIN_ARRAY;
            reader.skipValue();
            return array && reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException e) {
            return false;
        }
    }

    private boolean array() {
        if (!take('[')) {
            return false;
        }
        if (take(']')) {
            return atEnd();
        }
        while (string()) {
            if (take(']')) {
                return atEnd();
            }
            if (!take(',')) {
                return false;
            }
        }
        return false;
    }

    private boolean string() {
        skipBlanks();
        int start = at;
        if (!take('"')) {
            return false;
        }
        JsonString string = new JsonString(text, at);
        at = string.end();
        if (string.isClosed()) {
            Span span = arguments.sourceSpan(new Span(start, at));
            words.add(new ExecWord(string.value(), span, string.content(arguments)));
        }
        return string.isClosed();
    }

    private boolean take(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private boolean atEnd() {
        skipBlanks();
        return at == text.length();
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
