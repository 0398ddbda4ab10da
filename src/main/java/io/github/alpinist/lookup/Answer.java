package io.github.alpinist.lookup;

/**
 * What came of a question.
 *
 * @param kind the answer
 * @param source who gave it, or did not, such as {@code registry-1.docker.io}
 * @param reason why there was none; empty where there was
 */
public record Answer(Kind kind, String source, String reason) {
    /** What is known after the question. */
    public enum Kind {
        EXISTS,
        MISSING,
        /** Nothing: it could not be asked, did not answer, or not in a way that tells. */
        NOT_REACHABLE,
        /** Nothing: nobody wanted it to be asked. */
        NOT_ASKED
    }

    static final Answer NOT_ASKED = new Answer(Kind.NOT_ASKED, "", "");

    public static Answer exists(String source) {
        return new Answer(Kind.EXISTS, source, "");
    }

    public static Answer missing(String source) {
        return new Answer(Kind.MISSING, source, "");
    }

    public static Answer notReachable(String source, String reason) {
        return new Answer(Kind.NOT_REACHABLE, source, reason);
    }
}
