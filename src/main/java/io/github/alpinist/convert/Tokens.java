package io.github.alpinist.convert;

import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the value of a variable into the names that it lists. */
final class Tokens {
    private static final Pattern PLAIN = Pattern.compile("\\S+");
    private static final Pattern PARAMETER = Pattern.compile("\\$(?:\\{(\\w+)}|(\\w+))");

    private final List<Token> found = new ArrayList<>();
    private final List<WordPart> pending = new ArrayList<>();

    private Tokens() {}

    static Token of(Argument argument) {
        return new Token(argument.span(), argument.whole(), argument.word().parts());
    }

    /** The names in a word, at blanks within quotes too. */
    static List<Token> of(Word word, Script script) {
        Tokens tokens = new Tokens();
        tokens.addAll(word.parts(), script.text());
        tokens.finish();
        return tokens.found;
    }

    /** The names in the value of an ENV or ARG. */
    static List<Token> of(Spliced text) {
        Tokens tokens = new Tokens();
        Matcher matcher = PARAMETER.matcher(text.text());
        int at = 0;
        while (matcher.find()) {
            tokens.addText(text, new Span(at, matcher.start()));
            String name = matcher.group().replaceAll("\\W", "");
            tokens.pending.add(new WordPart.Parameter(
                    "",
                    name,
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    text.sourceSpan(new Span(matcher.start(), matcher.end()))));
            at = matcher.end();
        }
        tokens.addText(text, new Span(at, text.text().length()));
        tokens.finish();
        return tokens.found;
    }

    private void addAll(List<WordPart> parts, Spliced text) {
        for (WordPart part : parts) {
            if (part instanceof WordPart.Literal || part instanceof WordPart.Glob) {
                addText(text, text.localSpan(part.span()));
            } else if (part instanceof WordPart.SingleQuoted) {
                Span quoted = text.localSpan(part.span());
                addText(text, new Span(quoted.start() + 1, quoted.end() - 1));
            } else if (part instanceof WordPart.DoubleQuoted quoted) {
                addAll(quoted.parts(), text);
            } else if (part instanceof WordPart.ArrayLiteral array) {
                addWords(array, text);
            } else {
                pending.add(part);
            }
        }
    }

    private void addWords(WordPart.ArrayLiteral array, Spliced text) {
        for (Word word : array.words()) {
            finish();
            addAll(word.parts(), text);
        }
        finish();
    }

    private void addText(Spliced text, Span span) {
        String chars = text.text().substring(span.start(), span.end());
        Matcher matcher = PLAIN.matcher(chars);
        int at = 0;
        while (matcher.find()) {
            if (matcher.start() > at) {
                finish();
            }
            Span word = new Span(span.start() + matcher.start(), span.start() + matcher.end());
            pending.add(new WordPart.Literal(matcher.group(), text.sourceSpan(word)));
            at = matcher.end();
        }
        if (at < chars.length()) {
            finish();
        }
    }

    private void finish() {
        if (!pending.isEmpty()) {
            Span span =
                    pending.get(0).span().union(pending.get(pending.size() - 1).span());
            found.add(new Token(span, span, List.copyOf(pending)));
            pending.clear();
        }
    }
}
