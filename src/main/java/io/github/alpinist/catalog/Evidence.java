package io.github.alpinist.catalog;

import java.util.List;

/**
 * The facts behind an answer, strongest first.
 *
 * @param facts each as {@code kind:value} ({@code pc:libpq}, {@code so:libpq.so.5}, {@code cmd:psql}, {@code name}), or
 *     a sentence where a person decided
 */
public record Evidence(List<String> facts) {
    public Evidence {
        facts = List.copyOf(facts);
    }

    static Evidence of(String... facts) {
        return new Evidence(List.of(facts));
    }

    @Override
    public String toString() {
        return String.join(", ", facts);
    }
}
