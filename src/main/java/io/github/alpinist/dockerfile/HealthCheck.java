package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.Optional;

/** The arguments of a HEALTHCHECK: {@code NONE}, or {@code CMD} and a command. */
final class HealthCheck {
    private HealthCheck() {}

    /** What follows the first word, where that word is CMD. */
    static Optional<Spliced> commandText(Spliced arguments) {
        String text = arguments.text();
        int end = Words.end(text, 0);
        if (!text.substring(0, end).equalsIgnoreCase("CMD")) {
            return Optional.empty();
        }
        return Optional.of(arguments.slice(new Span(Words.skipSeparators(text, end), text.length())));
    }
}
