package io.github.alpinist.lookup;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;

/** Asks the outside. Whoever asks must do as well where there is no answer. */
@FunctionalInterface
public interface Lookup {
    /** Asks no one. */
    Lookup NONE = reference -> Answer.NOT_ASKED;

    /**
     * Whether an image's registry has it.
     *
     * @param reference with its tag, as a Dockerfile has it
     * @throws AlpinistException {@link Failure#INTERRUPTED} where the thread was interrupted, and for nothing else
     */
    Answer image(String reference);
}
