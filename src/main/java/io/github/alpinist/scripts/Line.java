package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Mention.Kind;
import java.util.List;
import java.util.Optional;

/** A line of a text, which its mentions quote. */
record Line(int number, String text) {
    private static final int LONGEST = 100;

    Line {
        String stripped = text.strip();
        text = stripped.length() > LONGEST ? stripped.substring(0, LONGEST - 3) + "..." : stripped;
    }

    /** Words that are not known as a whole become empty. */
    Mention mention(Kind kind, List<String> words) {
        return new Mention(
                kind,
                words.stream()
                        .map(word -> word.indexOf(Names.HOLE) >= 0 ? "" : word)
                        .toList(),
                number,
                text);
    }

    Optional<Mention> path(String literal) {
        return Names.path(literal).map(path -> mention(Kind.PATH, List.of(path)));
    }

    Optional<Mention> library(String literal) {
        return Names.library(literal).map(name -> mention(Kind.LIBRARY, List.of(name)));
    }
}
