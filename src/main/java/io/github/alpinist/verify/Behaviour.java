package io.github.alpinist.verify;

import io.github.alpinist.engine.Health;
import java.util.Locale;
import java.util.Optional;

/**
 * How a variant behaves when it is started as its image says, with nothing of the tests' set-up in it.
 *
 * @param ended the exit code where it ended by itself while it was watched; absent where it lived
 * @param health what its HEALTHCHECK came to; absent where it has none, or ended before
 * @param stop how the stop signal ended it; absent where it ended before
 */
public record Behaviour(Optional<Integer> ended, Optional<Health> health, Optional<Stop> stop) {
    /** Of an image with neither ENTRYPOINT nor CMD. */
    public static final Behaviour NOTHING = new Behaviour(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * An end by the image's stop signal.
     *
     * @param code with which it ended
     * @param killed whether it had to be ended by force after the engine's grace of 10 s
     */
    public record Stop(int code, boolean killed) {
        /** In words that follow a subject, such as {@code ends with 0}. */
        public String inWords() {
            return killed ? "has to be killed" : "ends with " + code;
        }

        /** Whether it ends as another does; where that one had to be killed, any end is as good. */
        boolean isLike(Stop other) {
            return other.killed || !killed && code == other.code;
        }
    }

    /** How it starts, in words that follow a subject, such as {@code lives}. */
    public String startInWords() {
        return ended.map(code -> "ends with " + code).orElse(stop.isPresent() ? "lives" : "has nothing to start");
    }

    static Behaviour ending(int code) {
        return new Behaviour(Optional.of(code), Optional.empty(), Optional.empty());
    }

    /** How it starts and what its health check says, in words that follow a subject. */
    String inWords() {
        return startInWords()
                + health.map(value -> " and says that it is " + value.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    /** Whether it looks as if something was wrong. */
    boolean isTroubled() {
        return ended.filter(code -> code != 0).isPresent()
                || health.filter(value -> value != Health.HEALTHY).isPresent();
    }

    boolean startsLike(Behaviour other) {
        return startInWords().equals(other.startInWords());
    }
}
