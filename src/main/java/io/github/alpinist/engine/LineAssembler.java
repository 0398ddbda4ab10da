package io.github.alpinist.engine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Makes safe lines of bytes that come in pieces: a character or a line may be cut anywhere. Bytes that are not UTF-8
 * become U+FFFD. A carriage return ends a line as a line feed does, so that nothing is written over; a line of more than
 * {@value #LONGEST} characters is cut into several. Not safe for use by several threads.
 */
final class LineAssembler {
    private static final int LONGEST = 16 * 1024;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer decoded = CharBuffer.allocate(4096);
    private final StringBuilder line = new StringBuilder();
    private final Consumer<String> lines;
    private ByteBuffer left = ByteBuffer.allocate(0);
    private boolean afterReturn;

    /** @param lines takes each line without its ending, made harmless by {@link SafeText} */
    LineAssembler(Consumer<String> lines) {
        this.lines = lines;
    }

    void add(byte[] bytes) {
        decode(bytes, false);
    }

    /** Gives what stands after the last line ending, if anything. */
    void finish() {
        decode(new byte[0], true);
        decoder.reset();
        if (!line.isEmpty()) {
            endLine();
        }
    }

    private void decode(byte[] bytes, boolean end) {
        ByteBuffer input = ByteBuffer.allocate(left.remaining() + bytes.length)
                .put(left)
                .put(bytes)
                .flip();
        boolean more = true;
        while (more) {
            more = decoder.decode(input, decoded, end).isOverflow();
            drain();
        }
        left = input;
        if (end) {
            decoder.flush(decoded);
            drain();
        }
    }

    private void drain() {
        decoded.flip();
        while (decoded.hasRemaining()) {
            add(decoded.get());
        }
        decoded.clear();
    }

    private void add(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            endLine();
        } else if (c != '\n') {
            line.append(c);
            if (line.length() >= LONGEST && !Character.isHighSurrogate(c)) {
                endLine();
            }
        }
        afterReturn = c == '\r';
    }

    private void endLine() {
        String text = SafeText.of(line.toString());
        line.setLength(0);
        lines.accept(text);
    }
}
