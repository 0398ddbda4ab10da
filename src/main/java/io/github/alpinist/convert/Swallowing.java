package io.github.alpinist.convert;

import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which edits lie within another, so that they are no more; what is put in at another's edge stays. */
final class Swallowing {
    /** The furthest end of the edits that begin at an offset, and of all that begin there or before. */
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();

    private final TreeMap<Integer, Integer> reach = new TreeMap<>();

    Swallowing(List<Edit> edits) {
        edits.forEach(edit -> ends.merge(edit.span().start(), edit.span().end(), Math::max));
        int furthest = 0;
        for (Map.Entry<Integer, Integer> entry : ends.entrySet()) {
            furthest = Math.max(furthest, entry.getValue());
            reach.put(entry.getKey(), furthest);
        }
    }

    boolean swallows(Edit edit) {
        Span span = edit.span();
        int before = Optional.ofNullable(reach.lowerEntry(span.start()))
                .map(Map.Entry::getValue)
                .orElse(0);
        boolean within = before == span.end() || ends.getOrDefault(span.start(), 0) > span.end();
        return before > span.end() || span.length() > 0 && within;
    }
}
