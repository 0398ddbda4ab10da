package io.github.alpinist.shell;

import java.util.List;
import java.util.Optional;

/** The static values of word parts. */
final class Values {
    private Values() {}

    static Optional<String> of(List<WordPart> parts, boolean globs) {
        StringBuilder value = new StringBuilder();
        for (WordPart part : parts) {
            Optional<String> known = of(part, globs);
            if (known.isEmpty()) {
                return known;
            }
            value.append(known.get());
        }
        return Optional.of(value.toString());
    }

    private static Optional<String> of(WordPart part, boolean globs) {
        if (part instanceof WordPart.Literal literal) {
            return Optional.of(literal.value());
        }
        if (part instanceof WordPart.SingleQuoted quoted) {
            return Optional.of(quoted.value());
        }
        if (part instanceof WordPart.AnsiQuoted quoted) {
            return Optional.of(quoted.value());
        }
        if (part instanceof WordPart.DoubleQuoted quoted) {
            return of(quoted.parts(), false);
        }
        return part instanceof WordPart.Glob glob && globs ? Optional.of(glob.pattern()) : Optional.empty();
    }
}
