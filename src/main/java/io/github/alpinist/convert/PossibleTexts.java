package io.github.alpinist.convert;

import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts that a word may stand for, over all branches that give its variables a value. */
final class PossibleTexts {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_TEXTS = 64;

    private final Function<String, List<Variables.Definition>> variables;
    private int depth;

    /** @param variables the definitions of a name */
    PossibleTexts(Function<String, List<Variables.Definition>> variables) {
        this.variables = variables;
    }

    /** What cannot be known stays as <code>${NAME}</code>; of very many texts the first ones. */
    Set<String> of(List<WordPart> parts) {
        Set<String> texts = Set.of("");
        for (WordPart part : parts) {
            Set<String> ends = of(part);
            texts = texts.stream()
                    .flatMap(text -> ends.stream().map(end -> text + end))
                    .limit(MAX_TEXTS)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return texts;
    }

    private Set<String> of(WordPart part) {
        if (part instanceof WordPart.DoubleQuoted quoted) {
            return of(quoted.parts());
        }
        if (part instanceof WordPart.Parameter parameter) {
            return of(parameter);
        }
        return Set.of(Token.text(part).orElse("$()"));
    }

    private Set<String> of(WordPart.Parameter parameter) {
        String unknown = "${" + parameter.name() + "}";
        boolean plain =
                parameter.operator().matches("|:?[-+?=]") && parameter.prefix().isEmpty();
        if (!plain || depth > MAX_DEPTH) {
            return Set.of(unknown);
        }
        depth++;
        Stream<String> defaults = parameter.argument().stream().flatMap(word -> of(word.parts()).stream());
        Set<String> values = Stream.concat(
                        variables.apply(parameter.name()).stream().flatMap(this::of), defaults)
                .limit(MAX_TEXTS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        depth--;
        return values.isEmpty() ? Set.of(unknown) : values;
    }

    private Stream<String> of(Variables.Definition definition) {
        if (definition instanceof Variables.Words words) {
            return words.words().stream().map(Word::parts).flatMap(parts -> of(parts).stream());
        }
        return Tokens.of(((Variables.Text) definition).text()).stream().flatMap(token -> of(token.parts()).stream());
    }
}
