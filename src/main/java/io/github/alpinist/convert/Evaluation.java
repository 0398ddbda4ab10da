package io.github.alpinist.convert;

import io.github.alpinist.shell.WordPart;
import java.util.List;
import java.util.Optional;

/** Values of words, as far as literal assignments, ENV and the defaults of ARG give them. */
final class Evaluation {
    private static final int MAX_DEPTH = 8;

    private final Draft draft;
    private final Call call;
    private int depth;

    Evaluation(Draft draft, Call call) {
        this.draft = draft;
        this.call = call;
    }

    /** The text of the parts, or empty where one of them cannot be known. */
    Optional<String> text(List<WordPart> parts) {
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

    private Optional<String> text(WordPart part) {
        if (part instanceof WordPart.DoubleQuoted quoted) {
            return text(quoted.parts());
        }
        return part instanceof WordPart.Parameter parameter ? value(parameter) : Token.text(part);
    }

    /** Known where every definition that may hold gives the same. */
    private Optional<String> value(WordPart.Parameter parameter) {
        if (depth > MAX_DEPTH
                || !parameter.prefix().isEmpty()
                || parameter.subscript().isPresent()) {
            return Optional.empty();
        }
        depth++;
        List<Optional<String>> values = new Variables(draft)
                .find(parameter.name(), call).stream()
                        .map(this::value)
                        .distinct()
                        .toList();
        depth--;
        if (parameter.operator().isEmpty()) {
            return values.size() == 1 ? values.get(0) : Optional.empty();
        }
        boolean defaults =
                parameter.operator().equals(":-") || parameter.operator().equals("-");
        if (!defaults || values.size() > 1) {
            return Optional.empty();
        }
        return values.isEmpty() ? parameter.argument().flatMap(word -> text(word.parts())) : values.get(0);
    }

    private Optional<String> value(Variables.Definition definition) {
        if (definition instanceof Variables.Words words) {
            return words.words().size() == 1 ? text(words.words().get(0).parts()) : Optional.empty();
        }
        List<Token> tokens = Tokens.of(((Variables.Text) definition).text());
        return tokens.size() == 1 ? text(tokens.get(0).parts()) : Optional.empty();
    }
}
