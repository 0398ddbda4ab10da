package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes Ruby apart (its documentation, "Literals" and "Comments"). */
final class RubyLexer extends Lexer {
    private static final Pattern HEREDOC = Pattern.compile("<<(?:[~-]|(?=['\"`]))(['\"`]?)([A-Z_][A-Z0-9_]*)\\1.*");
    private static final String OPENING = "([{<";
    private static final String CLOSING = ")]}>";
    /** A slash after one of these begins a regular expression. */
    private static final List<String> BEFORE_PATTERN =
            List.of("if", "unless", "when", "and", "or", "not", "return", "while", "until", "elsif", "puts", "match");

    RubyLexer(String text) {
        super(text);
    }

    @Override
    boolean special() {
        if (peek() == '#') {
            skipLine();
        } else if (atLineStart() && looksAt("=begin")) {
            through("\n=end");
        } else if (atLineStart() && restOfLine().equals("__END__")) {
            through("\0");
        } else if ((peek() == '$' && "\"'`/".indexOf(peek(1)) >= 0)
                || (peek() == '?' && "\"'`#/".indexOf(peek(1)) >= 0 && !isWordPart(peek(2)))) {
            skip(2);
        } else if (peek() == '"' || peek() == '\'' || peek() == '`') {
            quoted();
        } else if (peek() == '%') {
            return percent();
        } else if (peek() == '/'
                && !followsOperand(BEFORE_PATTERN)
                && restOfLine().indexOf('/', 1) > 0) {
            skip(1);
            skipPattern();
        } else {
            return looksAt("<<") && heredoc();
        }
        return true;
    }

    private void quoted() {
        char quote = next();
        literal(quote == '`' ? Kind.BACKQUOTED : Kind.STRING, quote, quote, quote != '\'');
    }

    /** {@code %x(...)}, {@code %q(...)}, {@code %w(...)} and their like. */
    private boolean percent() {
        char type = peek(1);
        boolean named = "xqQwWiI".indexOf(type) >= 0;
        char open = named ? peek(2) : type;
        if (Character.isLetterOrDigit(open) || Character.isWhitespace(open) || (!named && OPENING.indexOf(open) < 0)) {
            return false;
        }
        if (!named && followsOperand(BEFORE_PATTERN)) {
            return false;
        }
        skip(named ? 3 : 2);
        int pair = OPENING.indexOf(open);
        Kind kind = type == 'x' ? Kind.BACKQUOTED : Kind.STRING;
        literal(kind, open, pair < 0 ? open : CLOSING.charAt(pair), "qwi".indexOf(type) < 0);
        return true;
    }

    private void literal(Kind kind, char open, char close, boolean expands) {
        int start = line();
        int depth = 0;
        StringBuilder value = new StringBuilder();
        while (!ended() && !(peek() == close && depth == 0)) {
            char c = next();
            if (c == '\\') {
                value.append(escaped());
            } else if (expands && c == '#' && peek() == '{') {
                skip(1);
                skipNested('{', '}');
                value.append(Names.HOLE);
            } else {
                depth += open != close && c == open ? 1 : open != close && c == close ? -1 : 0;
                value.append(c);
            }
        }
        skip(1);
        add(kind, value.toString(), start);
    }

    /** Its body stands on the next lines; what follows on this one is passed over. */
    private boolean heredoc() {
        Matcher matcher = HEREDOC.matcher(restOfLine());
        if (!matcher.matches()) {
            return false;
        }
        int start = line();
        skipLine();
        skip(1);
        StringBuilder value = new StringBuilder();
        while (!ended() && !restOfLine().strip().equals(matcher.group(2))) {
            value.append(restOfLine().replace("#{", String.valueOf(Names.HOLE))).append('\n');
            skipLine();
            skip(1);
        }
        skipLine();
        add(
                matcher.group(1).equals("`") ? Kind.BACKQUOTED : Kind.STRING,
                value.toString().strip(),
                start);
        return true;
    }
}
