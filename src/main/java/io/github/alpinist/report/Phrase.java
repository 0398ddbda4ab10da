package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;

/** A sentence or a part of one, before any rendering. */
public record Phrase(List<Inline> parts) {
    public Phrase {
        parts = List.copyOf(parts);
    }

    public static Phrase of(Inline... parts) {
        return new Phrase(List.of(parts));
    }

    /** The phrases in one, with words between them. */
    static Phrase joined(String between, List<Phrase> phrases) {
        List<Inline> parts = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (!parts.isEmpty()) {
                parts.add(Inline.words(between));
            }
            parts.addAll(phrase.parts());
        }
        return new Phrase(parts);
    }

    Phrase and(Inline... more) {
        return and(of(more));
    }

    Phrase and(Phrase more) {
        List<Inline> all = new ArrayList<>(parts);
        all.addAll(more.parts());
        return new Phrase(all);
    }
}
