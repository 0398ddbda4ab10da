package io.github.alpinist.text;

import java.util.Comparator;
import java.util.List;

/** Applies edits to a text; every character outside their spans stays as it was. */
public final class Edits {
    private static final Comparator<Edit> IN_ORDER = Comparator.comparingInt(
                    (Edit edit) -> edit.span().start())
            .thenComparingInt(edit -> edit.span().end());

    private Edits() {}

    /**
     * Applies edits given in any order; insertions at one offset keep their order.
     *
     * @throws IllegalArgumentException where two edits overlap or one lies outside the text
     */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (Edit edit : edits.stream().sorted(IN_ORDER).toList()) {
            if (edit.span().start() < copied || edit.span().end() > text.length()) {
                throw new IllegalArgumentException("edit overlaps another or leaves the text: " + edit);
            }
            result.append(text, copied, edit.span().start()).append(edit.replacement());
            copied = edit.span().end();
        }
        return result.append(text, copied, text.length()).toString();
    }
}
