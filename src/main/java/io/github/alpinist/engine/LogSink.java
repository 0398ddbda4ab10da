package io.github.alpinist.engine;

/**
 * Takes what builds and containers say, as it comes. May be called from another thread than the one that asked, but
 * never from two at once for one call of the engine.
 */
@FunctionalInterface
public interface LogSink {
    /** Takes nothing. */
    LogSink NONE = (stream, text) -> {};

    /** Where a line was written to. */
    enum Stream {
        OUT,
        ERR
    }

    /** @param text one line without its ending, already made harmless by {@link SafeText} */
    void line(Stream stream, String text);

    /** A build's step changed its state. */
    default void step(BuildStep step) {}
}
