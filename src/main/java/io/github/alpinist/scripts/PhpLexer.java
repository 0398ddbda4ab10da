package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes PHP apart (its manual, "Basic syntax" and "Strings"); what stands outside of its tags is passed over. */
final class PhpLexer extends Lexer {
    private static final Pattern HEREDOC = Pattern.compile("<<<[ \\t]*(['\"]?)(\\w+)\\1\\s*");

    private boolean inside;

    PhpLexer(String text) {
        super(text);
    }

    @Override
    boolean special() {
        if (!inside) {
            through("<?");
            inside = true;
        } else if (looksAt("?>")) {
            inside = false;
        } else if (looksAt("/*")) {
            through("*/");
        } else if (looksAt("//") || (peek() == '#' && peek(1) != '[')) {
            comment();
        } else if (peek() == '\'') {
            literal(Kind.STRING, false);
        } else if (peek() == '"') {
            literal(Kind.STRING, true);
        } else if (peek() == '`') {
            literal(Kind.BACKQUOTED, true);
        } else {
            return looksAt("<<<") && heredoc();
        }
        return true;
    }

    /** A tag that closes ends it too. */
    private void comment() {
        int tag = restOfLine().indexOf("?>");
        skip(tag < 0 ? restOfLine().length() : tag);
    }

    private void literal(Kind kind, boolean expands) {
        int start = line();
        char quote = next();
        StringBuilder value = new StringBuilder();
        while (!ended() && peek() != quote) {
            part(expands, value);
        }
        skip(1);
        add(kind, value.toString(), start);
    }

    private void part(boolean expands, StringBuilder value) {
        char c = next();
        if (c == '\\' && !ended()) {
            value.append(expands || peek() == '\'' || peek() == '\\' ? escaped() : "\\" + next());
        } else if (expands && ((c == '{' && peek() == '$') || (c == '$' && peek() == '{'))) {
            skip(1);
            skipNested('{', '}');
            value.append(Names.HOLE);
        } else if (expands && c == '$' && isWordPart(peek())) {
            word();
            value.append(Names.HOLE);
        } else {
            value.append(c);
        }
    }

    private boolean heredoc() {
        Matcher matcher = HEREDOC.matcher(restOfLine());
        if (!matcher.matches()) {
            return false;
        }
        int start = line();
        skipLine();
        StringBuilder value = new StringBuilder();
        while (!ended() && !restOfLine().strip().matches(Pattern.quote(matcher.group(2)) + "\\b.*")) {
            value.append(restOfLine().replace('$', Names.HOLE)).append('\n');
            skipLine();
            skip(1);
        }
        skip(restOfLine().indexOf(matcher.group(2)) + matcher.group(2).length());
        add(Kind.STRING, value.toString().strip(), start);
        return true;
    }
}
