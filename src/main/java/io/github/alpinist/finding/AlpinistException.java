package io.github.alpinist.finding;

/** A failure that a person can act on: what happened and where, and what would help. */
public final class AlpinistException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final String message;
    private final String remedy;

    /**
     * @param failure its kind, which sets the exit code
     * @param message what happened, and where
     * @param remedy what would help, as an instruction
     */
    public AlpinistException(Failure failure, String message, String remedy) {
        super(message);
        this.failure = failure;
        this.message = message;
        this.remedy = remedy;
    }

    public AlpinistException(Failure failure, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.failure = failure;
        this.message = message;
        this.remedy = remedy;
    }

    public Failure failure() {
        return failure;
    }

    @Override
    public String getMessage() {
        return message;
    }

    public String remedy() {
        return remedy;
    }
}
