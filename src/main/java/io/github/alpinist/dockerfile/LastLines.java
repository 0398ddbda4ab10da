package io.github.alpinist.dockerfile;

import java.util.HashMap;
import java.util.Map;

/**
 * Where each line of a text stands last, found once: a file of here-documents that never end would otherwise be searched
 * to its end for each.
 */
final class LastLines {
    private final String text;
    private final Map<String, Integer> whole = new HashMap<>();
    private final Map<String, Integer> withoutTabs = new HashMap<>();

    LastLines(String text) {
        this.text = text;
    }

    /** Whether a line, with or without its leading tabs, begins at an offset or after it. */
    boolean hasAfter(int offset, String line, boolean stripTabs) {
        if (whole.isEmpty()) {
            index();
        }
        return (stripTabs ? withoutTabs : whole).getOrDefault(line, -1) >= offset;
    }

    private void index() {
        Lines lines = new Lines(text, 0);
        while (lines.advance()) {
            int content = lines.start();
            whole.put(text.substring(content, lines.end()), lines.start());
            while (content < lines.end() && text.charAt(content) == '\t') {
                content++;
            }
            withoutTabs.put(text.substring(content, lines.end()), lines.start());
        }
    }
}
