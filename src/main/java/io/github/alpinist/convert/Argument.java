package io.github.alpinist.convert;

import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Span;
import java.util.Optional;

/**
 * A word of a command, in shell or exec form.
 *
 * @param word its value; its span is what an edit replaces
 * @param whole with the quotes of an exec form
 */
record Argument(Word word, Span whole) {
    Span span() {
        return word.span();
    }

    Optional<String> literal() {
        return word.literal();
    }

    boolean is(String value) {
        return word.isLiteral(value);
    }

    /** Whether it is an option, as far as its beginning tells. */
    boolean isOption() {
        return literal()
                .filter(text -> text.startsWith("-") && text.length() > 1)
                .isPresent();
    }
}
