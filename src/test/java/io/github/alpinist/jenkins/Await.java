package io.github.alpinist.jenkins;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks again until there is an answer, within limits. */
final class Await {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private Await() {}

    /**
     * Asks until there is an answer; a connection that is refused or broken is none.
     *
     * @param what for the message where it did not come
     */
    static <T> T until(String what, Duration limit, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            Optional<T> answer = asked(question);
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new AssertionError(what + " did not come within " + limit.toSeconds() + " s");
    }

    private static <T> Optional<T> asked(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
