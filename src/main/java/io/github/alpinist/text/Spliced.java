package io.github.alpinist.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text put together from pieces of a {@link Source}, such as a Dockerfile instruction without its line
 * continuations and the comments between them; every character knows where it stands in the source.
 */
public final class Spliced {
    private final Source source;
    private final String text;
    private final int[] pieceStarts;
    private final int[] sourceStarts;
    private final int anchor;

    private Spliced(Source source, List<Span> pieces, int anchor) {
        StringBuilder joined = new StringBuilder();
        this.source = source;
        this.anchor = anchor;
        this.pieceStarts = new int[pieces.size()];
        this.sourceStarts = new int[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            pieceStarts[i] = joined.length();
            sourceStarts[i] = pieces.get(i).start();
            joined.append(source.text(pieces.get(i)));
        }
        this.text = joined.toString();
    }

    /** @param pieces in the order of the source; empty ones are left out */
    public static Spliced of(Source source, List<Span> pieces) {
        List<Span> filled = new ArrayList<>(pieces);
        filled.removeIf(piece -> piece.length() == 0);
        return new Spliced(source, filled, pieces.isEmpty() ? 0 : pieces.get(0).start());
    }

    public static Spliced whole(Source source) {
        return of(source, List.of(new Span(0, source.text().length())));
    }

    public Source source() {
        return source;
    }

    public String text() {
        return text;
    }

    /** The offset in the source of the character at this offset. */
    public int sourceOffset(int offset) {
        if (offset < 0 || offset >= text.length()) {
            throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
        }
        int piece = pieceAt(offset);
        return sourceStarts[piece] + offset - pieceStarts[piece];
    }

    /**
     * The span in the source from the first to the last character of a span of this text. An empty one stands before
     * the character at its offset or, at the end, after the last character.
     */
    public Span sourceSpan(Span span) {
        if (span.length() > 0) {
            return new Span(sourceOffset(span.start()), sourceOffset(span.end() - 1) + 1);
        }
        int at = span.start() < text.length() ? sourceOffset(span.start()) : end();
        return new Span(at, at);
    }

    /** The span of this text that a span of the source covers; what lies between the pieces counts for nothing. */
    public Span localSpan(Span span) {
        int start = localOffset(span.start());
        return new Span(start, Math.max(start, localOffset(span.end())));
    }

    /** The part of this text in a span of it. */
    public Spliced slice(Span span) {
        return new Spliced(source, pieces(span), sourceSpan(span).start());
    }

    /** The spans of the source that this text is put together from. */
    public List<Span> pieces() {
        return pieces(new Span(0, text.length()));
    }

    private List<Span> pieces(Span span) {
        List<Span> pieces = new ArrayList<>();
        int at = span.start();
        while (at < span.end()) {
            int piece = pieceAt(at);
            int pieceEnd = piece + 1 < pieceStarts.length ? pieceStarts[piece + 1] : text.length();
            int end = Math.min(pieceEnd, span.end());
            int start = sourceOffset(at);
            pieces.add(new Span(start, start + end - at));
            at = end;
        }
        return pieces;
    }

    private int end() {
        return text.isEmpty() ? anchor : sourceOffset(text.length() - 1) + 1;
    }

    private int localOffset(int sourceOffset) {
        if (text.isEmpty()) {
            return 0;
        }
        int piece = lastNotAbove(sourceStarts, sourceOffset);
        int pieceEnd = piece + 1 < pieceStarts.length ? pieceStarts[piece + 1] : text.length();
        return Math.min(pieceStarts[piece] + Math.max(0, sourceOffset - sourceStarts[piece]), pieceEnd);
    }

    private int pieceAt(int offset) {
        return lastNotAbove(pieceStarts, offset);
    }

    private static int lastNotAbove(int[] starts, int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
