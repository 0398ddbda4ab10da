package io.github.alpinist.forge;

import java.util.List;

/**
 * What goes wrong with one call of a forge.
 *
 * @param status that is answered instead; 0 for what is no answer
 * @param after whether the call has its effect all the same
 * @param lasts whether every later call fails so too, as if the run had been cut off there
 */
record Fault(Kind kind, int status, boolean after, boolean lasts) {
    enum Kind {
        STATUS,
        /** With the header that asks to wait. */
        LIMIT,
        /** The connection is cut before the first byte of the answer. */
        CUT,
        /** The connection is cut in the middle of the answer. */
        CUT_IN_ANSWER,
        /** No answer. */
        SLOW,
        /** The answer stops in its middle. */
        SLOW_IN_ANSWER
    }

    static final Fault NONE = before(200);

    static final List<Fault> ALL = List.of(
            before(403),
            before(404),
            before(409),
            before(422),
            before(500),
            new Fault(Kind.STATUS, 500, true, true),
            new Fault(Kind.CUT, 0, false, true),
            new Fault(Kind.CUT, 0, true, true),
            new Fault(Kind.SLOW, 0, false, true),
            new Fault(Kind.LIMIT, 403, false, false),
            new Fault(Kind.LIMIT, 429, false, false),
            new Fault(Kind.STATUS, 502, true, false),
            new Fault(Kind.CUT_IN_ANSWER, 0, true, false),
            new Fault(Kind.SLOW, 0, true, false),
            new Fault(Kind.SLOW_IN_ANSWER, 0, true, false));

    static Fault before(int status) {
        return new Fault(Kind.STATUS, status, false, true);
    }

    /** Whether it is the same for a call that only reads, as another one of the list. */
    boolean isOfWritesOnly() {
        return after && kind != Kind.CUT_IN_ANSWER && kind != Kind.SLOW_IN_ANSWER;
    }
}
