package io.github.alpinist.forge;

import java.util.List;

/**
 * What goes wrong with one call of a forge.
 *
 * @param status that is answered instead; 0 for what is no answer
 * @param after whether the call has its effect all the same
 */
record Fault(Kind kind, int status, boolean after) {
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
            new Fault(Kind.LIMIT, 403, false),
            new Fault(Kind.LIMIT, 429, false),
            before(500),
            after(500),
            after(502),
            new Fault(Kind.CUT, 0, false),
            new Fault(Kind.CUT, 0, true),
            new Fault(Kind.CUT_IN_ANSWER, 0, true),
            new Fault(Kind.SLOW, 0, false),
            new Fault(Kind.SLOW, 0, true),
            new Fault(Kind.SLOW_IN_ANSWER, 0, true));

    static Fault before(int status) {
        return new Fault(Kind.STATUS, status, false);
    }

    static Fault after(int status) {
        return new Fault(Kind.STATUS, status, true);
    }
}
