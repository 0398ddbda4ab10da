package io.github.alpinist.forge;

import java.io.IOException;

/** An answer that a forge does not give by its published description. */
final class UnexpectedAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    UnexpectedAnswerException(String message) {
        super(message);
    }
}
