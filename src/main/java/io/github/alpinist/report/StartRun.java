package io.github.alpinist.report;

import io.github.alpinist.engine.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one variant behaved when it was started as its image says, without the tests' set-up.
 *
 * @param variant which was started
 * @param verdict on alpine and slim, failed means that it behaves otherwise than the original
 * @param exitCode with which it ended by itself; absent where it lived, or the image has nothing to start
 * @param health what its HEALTHCHECK came to; absent without one
 * @param stopCode with which it ended on its stop signal; absent where it ended before
 * @param killed whether it had to be ended by force
 * @param reasons what differs from the original, one fact each
 */
public record StartRun(
        VariantName variant,
        Verdict verdict,
        Optional<Integer> exitCode,
        Optional<Health> health,
        Optional<Integer> stopCode,
        boolean killed,
        List<String> reasons) {
    public StartRun {
        reasons = List.copyOf(reasons);
    }

    /** What it did, such as {@code lives, healthy, ends with 0 when stopped}. */
    public String inWords() {
        if (exitCode.isEmpty() && stopCode.isEmpty()) {
            return "has nothing to start";
        }
        List<String> words = new ArrayList<>();
        words.add(exitCode.map(code -> "ends with " + code).orElse("lives"));
        health.map(value -> value.name().toLowerCase(Locale.ROOT)).ifPresent(words::add);
        stopCode.map(code -> killed ? "has to be killed" : "ends with " + code + " when stopped")
                .ifPresent(words::add);
        return String.join(", ", words);
    }
}
