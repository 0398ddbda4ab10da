package io.github.alpinist.lookup;

/** A question that a registry gave no answer to. */
final class NotReachableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private NotReachableException(String reason, boolean lasting) {
        super(reason);
        this.lasting = lasting;
    }

    /** Whatever the registry is asked, it will not answer. */
    static NotReachableException always(String reason) {
        return new NotReachableException(reason, true);
    }

    /** It does not answer this question; it may answer others. */
    static NotReachableException now(String reason) {
        return new NotReachableException(reason, false);
    }

    boolean isLasting() {
        return lasting;
    }
}
