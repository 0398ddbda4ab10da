package io.github.alpinist.shell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads redirections. */
final class RedirectionParser {
    private static final Pattern START = Pattern.compile(
            "(\\d+|\\{[A-Za-z_][A-Za-z_0-9]*\\})?(<<<|<<-|<<|<&|<>|<(?!\\()|>>|>\\||>&|>(?!\\()|&>>|&>)");

    private final Cursor cursor;
    private final ShellParser parser;
    private final Matcher matcher;

    RedirectionParser(Cursor cursor, ShellParser parser) {
        this.cursor = cursor;
        this.parser = parser;
        this.matcher = START.matcher(cursor.text());
    }

    boolean isNext() {
        char c = cursor.peek();
        return (Names.isDigit(c) || "<>&{".indexOf(c) >= 0) && starts();
    }

    Redirection redirection() {
        int start = cursor.at();
        if (!starts()) {
            throw cursor.unexpected("a redirection");
        }
        Optional<String> descriptor = Optional.ofNullable(matcher.group(1));
        String operator = matcher.group(2);
        cursor.moveTo(matcher.end());
        cursor.skipBlanks();
        if (!parser.words().isNext()) {
            throw cursor.unexpected("what " + operator + " is to read or write");
        }
        Word target = parser.words().word();
        return new Redirection(descriptor, operator, target, document(operator, target), cursor.spanFrom(start));
    }

    private Optional<HereDocument> document(String operator, Word target) {
        if (!operator.equals("<<") && !operator.equals("<<-")) {
            return Optional.empty();
        }
        int length = cursor.spliced().localSpan(target.span()).length();
        String written = cursor.text().substring(cursor.at() - length, cursor.at());
        return Optional.of(parser.documents().announce(written, operator.endsWith("-"), target.span()));
    }

    private boolean starts() {
        return matcher.region(cursor.at(), cursor.text().length()).lookingAt();
    }
}
