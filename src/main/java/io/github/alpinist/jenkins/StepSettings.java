package io.github.alpinist.jenkins;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a step was told, by the keys of {@code .alpinist.yml}: plain values, which go to the agent and outlive a restart. */
final class StepSettings implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Serializable> values = new LinkedHashMap<>();

    /** Jenkins' forms send an empty text for what was not filled in. */
    static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    /** The lines of a text that are not blank. */
    static List<String> lines(@Nullable String text) {
        return filled(text).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    StepSettings text(String key, @Nullable String text) {
        filled(text).ifPresent(value -> values.put(key, value));
        return this;
    }

    /** A flag that is not set says nothing. */
    StepSettings flag(String key, boolean set) {
        if (set) {
            values.put(key, true);
        }
        return this;
    }

    StepSettings number(String key, @Nullable Number number) {
        if (number != null) {
            values.put(key, number);
        }
        return this;
    }

    StepSettings list(String key, @Nullable String text) {
        List<String> lines = lines(text);
        if (!lines.isEmpty()) {
            values.put(key, new ArrayList<>(lines));
        }
        return this;
    }

    /** Lines of {@code NAME=VALUE}; without the sign the value is empty. */
    StepSettings pairs(String key, @Nullable String text) {
        LinkedHashMap<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(text)) {
            int sign = line.indexOf('=');
            pairs.put(sign < 0 ? line : line.substring(0, sign), sign < 0 ? "" : line.substring(sign + 1));
        }
        if (!pairs.isEmpty()) {
            values.put(key, pairs);
        }
        return this;
    }

    /** These, and one more. */
    StepSettings with(String key, String text) {
        StepSettings more = new StepSettings();
        more.values.putAll(values);
        return more.text(key, text);
    }

    Map<String, Serializable> values() {
        return values;
    }
}
