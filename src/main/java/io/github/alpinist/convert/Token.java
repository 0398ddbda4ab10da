package io.github.alpinist.convert;

import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * One name of a list, as it is written.
 *
 * @param span what an edit replaces
 * @param whole with the quotes of an exec form; what is taken out where the name leaves
 * @param parts literals and expansions
 */
record Token(Span span, Span whole, List<WordPart> parts) {
    /** Its text, where no expansion is part of it. */
    Optional<String> literal() {
        return text(parts);
    }

    private static Optional<String> text(List<WordPart> parts) {
        StringBuilder text = new StringBuilder();
        for (WordPart part : parts) {
            Optional<String> known = text(part);
            if (known.isEmpty()) {
                return known;
            }
            text.append(known.get());
        }
        return Optional.of(text.toString());
    }

    /** The text of a part that does not depend on anything; globs as written. */
    static Optional<String> text(WordPart part) {
        if (part instanceof WordPart.Literal literal) {
            return Optional.of(literal.value());
        }
        if (part instanceof WordPart.SingleQuoted quoted) {
            return Optional.of(quoted.value());
        }
        if (part instanceof WordPart.Glob glob) {
            return Optional.of(glob.pattern());
        }
        return part instanceof WordPart.DoubleQuoted quoted ? text(quoted.parts()) : Optional.empty();
    }

    /** The variable that it is as a whole. */
    Optional<WordPart.Parameter> variable() {
        List<WordPart> inner =
                parts.size() == 1 && parts.get(0) instanceof WordPart.DoubleQuoted quoted ? quoted.parts() : parts;
        return inner.size() == 1 && inner.get(0) instanceof WordPart.Parameter parameter
                ? Optional.of(parameter)
                : Optional.empty();
    }

    /** The literal text that it begins with. */
    String head() {
        return head(parts);
    }

    /** The literal text that the parts begin with. */
    static String head(List<WordPart> parts) {
        StringBuilder head = new StringBuilder();
        for (WordPart part : flat(parts)) {
            Optional<String> known = text(part);
            if (known.isEmpty()) {
                break;
            }
            head.append(known.get());
        }
        return head.toString();
    }

    /** The parts with those of double quotes in their place. */
    List<WordPart> flat() {
        return flat(parts);
    }

    static List<WordPart> flat(List<WordPart> parts) {
        return parts.stream()
                .flatMap(part ->
                        part instanceof WordPart.DoubleQuoted quoted ? quoted.parts().stream() : List.of(part).stream())
                .toList();
    }
}
