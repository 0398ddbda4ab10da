package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/** A part of a word. */
public sealed interface WordPart extends Node {
    /**
     * Unquoted text, or text within double quotes.
     *
     * @param value with escapes taken away
     */
    record Literal(String value, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /**
     * Unquoted {@code *}, {@code ?}, {@code [...]}, or bash's extended patterns.
     *
     * @param pattern as written
     */
    record Glob(String pattern, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** @param value between the quotes */
    record SingleQuoted(String value, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /**
     * bash's {@code $'...'}.
     *
     * @param value with escapes decoded
     */
    record AnsiQuoted(String value, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.of();
        }
    }

    /** @param parts between the quotes: literals and expansions */
    record DoubleQuoted(List<WordPart> parts, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.copyOf(parts);
        }
    }

    /**
     * {@code $name} or <code>${name:-word}</code>.
     *
     * @param prefix {@code #} for the length, {@code !} for the indirection, or empty
     * @param name of a variable, a number or a special parameter; empty where the shell would refuse it when it runs
     * @param subscript between brackets after the name, as written
     * @param operator such as {@code :-}, or empty
     * @param argument after the operator
     */
    record Parameter(
            String prefix, String name, Optional<String> subscript, String operator, Optional<Word> argument, Span span)
            implements WordPart {
        @Override
        public List<Node> children() {
            return List.copyOf(argument.stream().toList());
        }
    }

    /**
     * {@code $(...)} or backquotes.
     *
     * @param script what is run; within backquotes without their escapes
     */
    record CommandSubstitution(Script script, boolean backquoted, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.of(script);
        }
    }

    /**
     * bash's {@code <(...)} and {@code >(...)}.
     *
     * @param operator {@code <} or {@code >}
     */
    record ProcessSubstitution(String operator, Script script, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.of(script);
        }
    }

    /**
     * {@code $((...))}.
     *
     * @param expression as written between the parentheses
     * @param parts the expression as literals and expansions
     */
    record Arithmetic(String expression, List<WordPart> parts, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.copyOf(parts);
        }
    }

    /** bash's {@code (a b c)} as the value of an assignment. */
    record ArrayLiteral(List<Word> words, Span span) implements WordPart {
        @Override
        public List<Node> children() {
            return List.copyOf(words);
        }
    }
}
