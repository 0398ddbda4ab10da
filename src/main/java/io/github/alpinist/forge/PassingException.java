package io.github.alpinist.forge;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A refusal that passes by itself: a rate limit, a server in trouble, a connection that was cut. */
final class PassingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Duration> after;

    /** @param after how long the forge asks to wait, where it does */
    PassingException(Optional<Duration> after, IOException cause) {
        super(cause.getMessage(), cause);
        this.after = after;
    }

    Optional<Duration> after() {
        return after;
    }
}
