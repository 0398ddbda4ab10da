package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Mention.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a source's tokens for calls that start or open something, and for literals that name something. */
final class SourceReader {
    /** Literals of one source beyond these are data. */
    private static final int MOST = 1000;

    private final List<String> lines;
    private final List<Token> tokens;
    private final Calls calls;
    private final ArgumentReader arguments;
    private final Set<Mention> found = new LinkedHashSet<>();

    SourceReader(String source, List<Token> tokens, Calls calls) {
        this.lines = source.lines().toList();
        this.tokens = tokens;
        this.calls = calls;
        this.arguments = new ArgumentReader(tokens, Constants.of(tokens));
    }

    List<Mention> read() {
        for (int i = 0; i < tokens.size() && found.size() < MOST; i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case WORD -> call(i);
                case STRING -> literal(token);
                case BACKQUOTED -> backquoted(i, token);
                case SIGN -> {}
            }
        }
        return List.copyOf(found);
    }

    private Line line(Token token) {
        return new Line(token.line(), token.line() <= lines.size() ? lines.get(token.line() - 1) : "");
    }

    private void literal(Token token) {
        Line line = line(token);
        line.library(token.value()).ifPresent(found::add);
        line.path(token.value()).ifPresent(found::add);
    }

    /** In JavaScript it is a literal like others, unless a function takes it. */
    private void backquoted(int i, Token token) {
        if (calls.runsBackquotes(i == 0 ? "" : tokens.get(i - 1).value())) {
            found.addAll(CommandLines.ofText(token.value(), line(token)));
        }
        literal(token);
    }

    private void call(int i) {
        if (i + 1 == tokens.size()) {
            return;
        }
        Token after = tokens.get(i + 1);
        boolean parentheses = after.isSign('(');
        boolean bare = (after.kind() == Token.Kind.STRING || after.isSign('['))
                && after.line() == tokens.get(i).line();
        if (parentheses || bare) {
            calls.form(name(i))
                    .ifPresent(form -> add(
                            form,
                            line(tokens.get(i)),
                            parentheses ? arguments.inParentheses(i + 2) : arguments.onLine(i + 1)));
        }
    }

    /** The word with those that it belongs to: {@code a.b}, {@code A::b}, {@code $a->b}, {@code a?.b}. */
    private List<String> name(int at) {
        Deque<String> name = new ArrayDeque<>(List.of(tokens.get(at).value()));
        int i = at - 1;
        while (i > 0 && isConnected(i)) {
            while (i > 0 && tokens.get(i).kind() == Token.Kind.SIGN) {
                i--;
            }
            name.addFirst(tokens.get(i).value());
            i--;
        }
        return List.copyOf(name);
    }

    private boolean isConnected(int i) {
        Token token = tokens.get(i);
        return token.isSign('.')
                || (token.isSign(':') && tokens.get(i - 1).isSign(':'))
                || (token.isSign('>') && tokens.get(i - 1).isSign('-'));
    }

    private void add(Form form, Line line, List<Argument> given) {
        if (form == Form.LIBRARY || form == Form.LIBRARY_NAME) {
            given.stream().flatMap(each -> each.words().stream()).forEach(word -> addLibrary(form, line, word));
            return;
        }
        List<Argument> command =
                form == Form.COMMAND_AFTER_MODE && !given.isEmpty() ? given.subList(1, given.size()) : given;
        if (command.isEmpty()) {
            return;
        }
        Argument first = command.get(0);
        boolean text =
                !first.list() && (form == Form.SHELL || first.words().get(0).contains(" "));
        found.addAll(text ? CommandLines.ofText(first.words().get(0), line) : CommandLines.of(words(command), line));
    }

    /** The first argument, with the list or the texts that follow it. */
    private static List<String> words(List<Argument> command) {
        Stream<String> all = command.get(0).list()
                ? command.get(0).words().stream()
                : command.stream().flatMap(each -> each.words().stream());
        List<String> words = all.toList();
        return words.isEmpty() ? List.of(String.valueOf(Names.HOLE)) : words;
    }

    private void addLibrary(Form form, Line line, String word) {
        Optional<Mention> library = line.library(word);
        boolean plain = form == Form.LIBRARY_NAME && word.matches("[\\w+-]+");
        if (library.isEmpty() && plain) {
            found.add(line.mention(Kind.LIBRARY, List.of("lib" + word + ".so")));
        }
        library.ifPresent(found::add);
    }
}
