package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a compose file. Its values are read with their variables filled in, and only those that are asked for,
 * so that a variable nobody needs is not missed.
 */
final class ComposeMap {
    private static final String MERGE = "<<";
    private static final int DEEPEST_MERGE = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

    private final String place;
    private final Map<String, Object> values;
    private final Interpolation interpolation;

    private ComposeMap(String place, Map<String, Object> values, Interpolation interpolation) {
        this.place = place;
        this.values = values;
        this.interpolation = interpolation;
    }

    /**
     * Takes what YAML gave; a merge key's mappings are merged in.
     *
     * @param place such as {@code compose.yml: services.db}, or {@code compose.yml: } with its blank for the whole
     */
    static ComposeMap of(String place, Object value, Interpolation interpolation) {
        return new ComposeMap(place, merged(place, value, 0), interpolation);
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether the value is {@code true}. */
    boolean isTrue(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    /** Whether the value is {@code false}, so that the key asks for nothing. */
    boolean isFalse(String key) {
        return Boolean.FALSE.equals(values.get(key));
    }

    /** A text, number or flag. */
    Optional<String> text(String key) {
        return value(key).map(value -> scalar(key, value));
    }

    /** A number of up to five digits. */
    Optional<Integer> number(String key) {
        return text(key).map(text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw refused(key, "is not a number", "Write it in digits.");
            }
            return Integer.valueOf(text);
        });
    }

    /** Many texts, or one. */
    List<String> texts(String key) {
        return items(key).stream().map(item -> scalar(key, item)).toList();
    }

    /** Many values of any kind, or one. */
    List<Object> items(String key) {
        Object value = value(key).orElse(List.of());
        return value instanceof List<?> many
                ? many.stream().map(item -> present(key, item)).toList()
                : List.of(value);
    }

    /** A list as it stands, or a text split into words. */
    Optional<List<String>> words(String key) {
        Optional<Object> value = value(key);
        if (value.isEmpty() || value.get() instanceof List<?>) {
            return value.map(list -> texts(key));
        }
        return Optional.of(QuotedWords.split(scalar(key, value.get()))
                .orElseThrow(() -> refused(key, "has a quote that is not closed", "Write it as a list.")));
    }

    /** A mapping, or a list of {@code NAME=VALUE}; a name without a value takes that of a file of variables. */
    Map<String, String> assignments(String key) {
        Map<String, String> assignments = new LinkedHashMap<>();
        if (value(key).orElse(List.of()) instanceof List<?>) {
            texts(key).forEach(item -> {
                int sign = item.indexOf('=');
                String name = sign < 0 ? item : item.substring(0, sign);
                assignments.put(name, sign < 0 ? variable(key, name) : item.substring(sign + 1));
            });
        } else {
            ComposeMap map = map(key, value(key).orElseThrow());
            map.keys().forEach(name -> assignments.put(name, map.text(name).orElseGet(() -> variable(key, name))));
        }
        return assignments;
    }

    /** A mapping below this one; empty where there is none. */
    ComposeMap map(String key) {
        return map(key, value(key).orElse(Map.of()));
    }

    ComposeMap map(String key, Object value) {
        return of(at(key), value, interpolation);
    }

    AlpinistException refused(String key, String what, String remedy) {
        return refusedAt(at(key), what, remedy);
    }

    /** The text as it is meant. */
    String scalar(String key, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw refused(key, "is not a text", "Write it as the compose specification says.");
        }
        String text = interpolation.apply(String.valueOf(value), at(key));
        if (text.indexOf('\0') >= 0) {
            throw refused(key, "holds a NUL", "Remove it.");
        }
        return text;
    }

    private String at(String key) {
        return place + (place.endsWith(" ") ? "" : ".") + key;
    }

    private String variable(String key, String name) {
        return interpolation.apply("${" + name + "}", at(key));
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private Object present(String key, Object item) {
        return Optional.ofNullable(item).orElseThrow(() -> refused(key, "has an empty item", "Remove it."));
    }

    private static Map<String, Object> merged(String place, Object value, int depth) {
        if (!(value instanceof Map<?, ?> map) || depth > DEEPEST_MERGE) {
            throw refusedAt(place, "is not a mapping", "Write it as the compose specification says.");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        merges(map.get(MERGE)).forEach(each -> values.putAll(merged(place, each, depth + 1)));
        map.forEach((key, item) -> {
            if (!MERGE.equals(key)) {
                values.put(String.valueOf(key), item);
            }
        });
        return values;
    }

    private static Stream<?> merges(@Nullable Object value) {
        return value instanceof List<?> many ? many.stream() : Stream.ofNullable(value);
    }

    private static AlpinistException refusedAt(String place, String what, String remedy) {
        return new AlpinistException(Failure.INPUT, place.strip() + " " + what, remedy);
    }
}
