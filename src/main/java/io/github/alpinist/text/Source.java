package io.github.alpinist.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An unchanged text with its name; knows where its lines begin and gives its bytes back as they came. */
public final class Source {
    private final String name;
    private final String text;
    private final Charset charset;
    private final int[] lineStarts;

    private Source(String name, String text, Charset charset) {
        this.name = name;
        this.text = text;
        this.charset = charset;
        this.lineStarts = lineStarts(text);
    }

    /** @param name shown to people: a path relative to the repository, or {@code -} */
    public static Source of(String name, String text) {
        return new Source(name, text, StandardCharsets.UTF_8);
    }

    /** Reads UTF-8; bytes that are not valid UTF-8 are read as ISO 8859-1, so that none is lost. */
    public static Source of(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Source(name, text, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new Source(name, new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        }
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    public String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** Another text under this name and in this encoding: what stands here after edits. */
    public Source withText(String changed) {
        return new Source(name, changed, charset);
    }

    /** The bytes of this text in the encoding it was read in. */
    public byte[] bytes() {
        Charset target = charset.newEncoder().canEncode(text) ? charset : StandardCharsets.UTF_8;
        return text.getBytes(target);
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The offset at which a line begins; lines count from 1. */
    public int lineStart(int line) {
        return lineStarts[line - 1];
    }

    /** A line's text without its line ending; lines count from 1. */
    public String line(int line) {
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        return text.substring(lineStarts[line - 1], end).stripTrailing();
    }

    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int index = found >= 0 ? found : -found - 2;
        return new Position(index + 1, offset - lineStarts[index] + 1);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        return starts;
    }
}
