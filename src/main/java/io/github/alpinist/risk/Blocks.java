package io.github.alpinist.risk;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;

/** What stands between two marks of a text, found in one pass over it, whatever it holds. */
final class Blocks {
    private Blocks() {}

    /** From the beginning of each opening mark to the end of the closing one that follows it. */
    static List<Span> of(String text, String open, String close) {
        List<Span> blocks = new ArrayList<>();
        int start = text.indexOf(open);
        while (start >= 0) {
            int end = text.indexOf(close, start);
            if (end < 0) {
                return blocks;
            }
            blocks.add(new Span(start, end + close.length()));
            start = text.indexOf(open, end);
        }
        return blocks;
    }

    /** The text with blanks in the place of such blocks, as long as it was. */
    static String blanked(String text, String open, String close) {
        StringBuilder blanked = new StringBuilder(text);
        for (Span block : of(text, open, close)) {
            blanked.replace(block.start(), block.end(), " ".repeat(block.length()));
        }
        return blanked.toString();
    }
}
