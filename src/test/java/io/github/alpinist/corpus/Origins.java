package io.github.alpinist.corpus;

import io.github.alpinist.text.Edit;
import java.util.List;

/** Where a character of a converted text stood in the original. */
final class Origins {
    private final List<Edit> edits;

    /** @param edits in the order of the text */
    Origins(List<Edit> edits) {
        this.edits = edits;
    }

    /** The offset in the original; for what an edit wrote, the edit's start. */
    int of(int offset) {
        int moved = 0;
        for (Edit edit : edits) {
            int start = edit.span().start() + moved;
            if (offset < start) {
                return offset - moved;
            }
            if (offset < start + edit.replacement().length()) {
                return edit.span().start();
            }
            moved += edit.replacement().length() - edit.span().length();
        }
        return offset - moved;
    }
}
