package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the arguments of calls, and the elements of the lists among them. */
final class ArgumentReader {
    /** Longer calls hold whole programs, not a command. */
    private static final int MOST_TOKENS = 1000;

    private final List<Token> tokens;
    private final Map<String, String> constants;

    /** @param constants literals that stand for names */
    ArgumentReader(List<Token> tokens, Map<String, String> constants) {
        this.tokens = tokens;
        this.constants = constants;
    }

    /** Those between the parenthesis before a token and the one that closes it. */
    List<Argument> inParentheses(int from) {
        return read(from, ArgumentReader::closes);
    }

    /** Those of a call without parentheses: up to the end of the line, or what else ends a command in Ruby. */
    List<Argument> onLine(int from) {
        int line = tokens.get(from).line();
        return read(
                from,
                token -> token.line() != line
                        || closes(token)
                        || Stream.of("do", "if", "unless", "and", "or", "rescue")
                                .anyMatch(token::isWord)
                        || token.isSign(';')
                        || token.isSign('|')
                        || token.isSign('&'));
    }

    private static boolean opens(Token token) {
        return token.isSign('(') || token.isSign('[') || token.isSign('{');
    }

    private static boolean closes(Token token) {
        return token.isSign(')') || token.isSign(']') || token.isSign('}');
    }

    private List<Argument> read(int from, Predicate<Token> isEnd) {
        List<Argument> arguments = new ArrayList<>();
        int end = Math.min(tokens.size(), from + MOST_TOKENS);
        int start = from;
        int depth = 0;
        for (int i = from; i < end; i++) {
            Token token = tokens.get(i);
            if (depth == 0 && (token.isSign(',') || isEnd.test(token))) {
                arguments.add(argument(start, i));
                start = i + 1;
            }
            if (depth == 0 && isEnd.test(token)) {
                return arguments;
            }
            depth += opens(token) ? 1 : closes(token) ? -1 : 0;
        }
        arguments.add(argument(start, end));
        return arguments;
    }

    private Argument argument(int start, int end) {
        if (end - start > 2
                && tokens.get(start).isWord("args")
                && tokens.get(start + 1).isSign('=')) {
            return argument(start + 2, end);
        }
        if (end - start > 4
                && tokens.get(start).isWord("shlex")
                && tokens.get(start + 2).isWord("split")) {
            return Argument.text(text(start + 4, end - 1));
        }
        if (end > start && (tokens.get(start).isSign('[') || tokens.get(start).isSign('('))) {
            return new Argument(
                    read(start + 1, ArgumentReader::closes).stream()
                            .map(each -> each.list()
                                    ? String.valueOf(Names.HOLE)
                                    : each.words().get(0))
                            .toList(),
                    true);
        }
        return Argument.text(text(start, end));
    }

    /** Literals beside each other, or added to each other, are one text. */
    private String text(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens.subList(start, Math.max(start, end))) {
            if (token.kind() == Kind.STRING || token.kind() == Kind.BACKQUOTED) {
                text.append(token.value());
            } else if (token.kind() == Kind.WORD && constants.containsKey(token.value())) {
                text.append(constants.get(token.value()));
            } else if (text.length() == 0 || !(token.isSign('+') || token.isSign('.'))) {
                return text.append(Names.HOLE).toString();
            }
        }
        return text.length() == 0 ? String.valueOf(Names.HOLE) : text.toString();
    }
}
