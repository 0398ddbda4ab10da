package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Token.Kind;
import java.util.List;

/** Takes JavaScript and TypeScript apart (ECMA-262, chapter 12). */
final class JavaScriptLexer extends Lexer {
    /** A slash after one of these begins a regular expression. */
    private static final List<String> BEFORE_PATTERN =
            List.of("return", "typeof", "case", "in", "of", "do", "else", "void", "delete", "throw", "new", "await");

    JavaScriptLexer(String text) {
        super(text);
    }

    @Override
    boolean special() {
        if (looksAt("//") || (looksAt("#!") && line() == 1)) {
            skipLine();
        } else if (looksAt("/*")) {
            through("*/");
        } else if (peek() == '/'
                && !followsOperand(BEFORE_PATTERN)
                && restOfLine().indexOf('/', 1) > 0) {
            skip(1);
            skipPattern();
        } else if (peek() == '"' || peek() == '\'') {
            literal();
        } else if (peek() == '`') {
            template();
        } else {
            return false;
        }
        return true;
    }

    private void literal() {
        int start = line();
        char quote = next();
        StringBuilder value = new StringBuilder();
        while (!ended() && peek() != quote && peek() != '\n') {
            char c = next();
            value.append(c == '\\' ? escaped() : String.valueOf(c));
        }
        if (peek() == quote) {
            skip(1);
        }
        add(Kind.STRING, value.toString(), start);
    }

    private void template() {
        int start = line();
        skip(1);
        StringBuilder value = new StringBuilder();
        while (!ended() && peek() != '`') {
            if (looksAt("${")) {
                skip(2);
                skipNested('{', '}');
                value.append(Names.HOLE);
            } else {
                char c = next();
                value.append(c == '\\' ? escaped() : String.valueOf(c));
            }
        }
        skip(1);
        add(Kind.BACKQUOTED, value.toString(), start);
    }
}
