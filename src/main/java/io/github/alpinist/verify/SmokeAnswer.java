package io.github.alpinist.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What answered a request, in parts that are compared one by one; what changes from one answer to the next is masked.
 *
 * @param status of HTTP
 * @param parts texts by what they are: {@code header content-type}, {@code line 3} of a text, {@code $.user.name} of
 *     JSON, {@code body} where only its sum is compared; in the order of the answer
 */
public record SmokeAnswer(int status, Map<String, String> parts) {
    public SmokeAnswer {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    SmokeAnswer masked(UnaryOperator<String> mask) {
        Map<String, String> masked = new LinkedHashMap<>();
        parts.forEach((name, text) -> masked.put(mask.apply(name), mask.apply(text)));
        return new SmokeAnswer(status, masked);
    }
}
