package io.github.alpinist.forge;

import java.io.IOException;

/** A forge's refusal that does not pass by itself. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * As the forge worded it.
     *
     * @param status of HTTP
     * @param said the body of the answer, or its beginning
     */
    RefusedException(int status, String said) {
        super(said);
        this.status = status;
    }

    int status() {
        return status;
    }
}
