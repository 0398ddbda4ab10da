package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one JSON string, from after its opening quote to its closing one. */
final class JsonString {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int ITSELF = 3;

    private final String text;
    private final StringBuilder value = new StringBuilder();
    private final List<Span> pieces = new ArrayList<>();
    private int at;
    private int piece;
    private boolean inPlace = true;
    private boolean closed;

    JsonString(String text, int start) {
        this.text = text;
        this.at = start;
        this.piece = start;
        boolean valid = true;
        while (valid && !closed && at < text.length() && text.charAt(at) >= ' ') {
            valid = next();
        }
    }

    String value() {
        return value.toString();
    }

    /** Whether a closing quote was found, and every escape is one of JSON's. */
    boolean isClosed() {
        return closed;
    }

    /** The offset after the closing quote. */
    int end() {
        return at;
    }

    /** The value as pieces of the text that it was read from, where each of its characters stands there. */
    Optional<Spliced> content(Spliced read) {
        if (!inPlace) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        pieces.forEach(span -> spans.addAll(
                span.length() == 0
                        ? List.of(read.sourceSpan(span))
                        : read.slice(span).pieces()));
        return Optional.of(Spliced.of(read.source(), spans));
    }

    private boolean next() {
        char c = text.charAt(at++);
        if (c == '"') {
            pieces.add(new Span(piece, at - 1));
            closed = true;
        } else if (c != '\\') {
            value.append(c);
        } else {
            return at < text.length() && escaped();
        }
        return true;
    }

    private boolean escaped() {
        pieces.add(new Span(piece, at - 1));
        piece = at;
        char c = text.charAt(at++);
        int known = ESCAPES.indexOf(c);
        inPlace &= known >= 0 && known < ITSELF;
        if (known >= 0) {
            value.append(MEANINGS.charAt(known));
            return true;
        }
        return c == 'u' && codeUnit();
    }

    private boolean codeUnit() {
        int end = at + 4;
        int unit = 0;
        while (at < end) {
            int digit = at < text.length() && text.charAt(at) < 128 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                return false;
            }
            unit = unit * 16 + digit;
            at++;
        }
        value.append((char) unit);
        return true;
    }
}
