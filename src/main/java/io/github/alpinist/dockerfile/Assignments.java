package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names and values of ENV, LABEL and ARG. */
final class Assignments {
    private Assignments() {}

    static List<Assignment> of(Instruction instruction, char escape) {
        List<Word> words = Words.splitQuoted(instruction.arguments(), escape);
        boolean spaced = !words.isEmpty() && !words.get(0).text().contains("=");
        if (spaced && !instruction.is("ARG")) {
            return List.of(spaced(instruction.arguments()));
        }
        List<Assignment> assignments = new ArrayList<>();
        words.forEach(word -> assignments.add(assignment(word)));
        return List.copyOf(assignments);
    }

    private static Assignment assignment(Word word) {
        int equals = word.text().indexOf('=');
        if (equals < 0) {
            return new Assignment(word, Optional.empty(), word.span());
        }
        Word name = Word.of(word.content(), 0, equals);
        Word value = Word.of(word.content(), equals + 1, word.text().length());
        return new Assignment(name, Optional.of(value), word.span());
    }

    /** The old form: a name, blanks, and all the rest as its value. */
    private static Assignment spaced(Spliced arguments) {
        String text = arguments.text();
        int end = Words.end(text, 0);
        int value = Words.skipSeparators(text, end);
        return new Assignment(
                Word.of(arguments, 0, end),
                value < text.length() ? Optional.of(Word.of(arguments, value, text.length())) : Optional.empty(),
                arguments.sourceSpan(new Span(0, text.length())));
    }
}
