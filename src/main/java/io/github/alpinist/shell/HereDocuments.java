package io.github.alpinist.shell;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The here-documents that were announced on a line, and the reading of their bodies after it. */
final class HereDocuments {
    private final Cursor cursor;
    private final Reports reports;
    private final Deque<HereDocument> pending = new ArrayDeque<>();

    HereDocuments(Cursor cursor, Reports reports) {
        this.cursor = cursor;
        this.reports = reports;
    }

    HereDocument announce(String written, boolean stripTabs, Span span) {
        String delimiter = unquoted(written);
        HereDocument document = new HereDocument(delimiter, delimiter.equals(written), stripTabs, span);
        pending.addLast(document);
        return document;
    }

    /** Skips blanks, comments, line feeds and the bodies of here-documents. */
    void skipLineBreaks() {
        cursor.skipBlanks();
        while (cursor.peek() == '\n') {
            endLine();
            cursor.skipBlanks();
        }
    }

    /** Moves past the line feed here, and past the bodies of the here-documents announced before it. */
    void endLine() {
        cursor.advance(1);
        while (!pending.isEmpty()) {
            readBody(pending.removeFirst());
        }
    }

    /** Says which here-documents have no body. */
    void finish() {
        pending.forEach(this::reportUnended);
        pending.clear();
    }

    private void readBody(HereDocument document) {
        String text = cursor.text();
        int start = cursor.at();
        int line = start;
        while (line < text.length()) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 ? text.length() : feed;
            if (ends(document, line, end)) {
                complete(document, start, line);
                cursor.moveTo(Math.min(end + 1, text.length()));
                return;
            }
            line = Math.min(end + 1, text.length());
        }
        complete(document, start, line);
        cursor.moveTo(line);
        reportUnended(document);
    }

    private boolean ends(HereDocument document, int start, int end) {
        String text = cursor.text();
        int from = start;
        while (document.stripTabs() && from < end && text.charAt(from) == '\t') {
            from++;
        }
        int to = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return to - from == document.delimiter().length() && text.startsWith(document.delimiter(), from);
    }

    private void complete(HereDocument document, int start, int end) {
        Spliced body = cursor.spliced().slice(new Span(start, end));
        List<WordPart> parts = document.expand()
                ? Expansions.within(body, cursor.depth(), reports)
                : List.of(new WordPart.Literal(body.text(), cursor.span(start, end)));
        document.complete(cursor.span(start, end), body.text(), parts);
    }

    private void reportUnended(HereDocument document) {
        reports.warn(
                ShellRules.HEREDOC,
                cursor.spliced(),
                cursor.text().length(),
                "the here-document has no line " + document.delimiter() + " that ends it",
                "add a line with " + document.delimiter() + " alone");
    }

    private static String unquoted(String written) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < written.length()) {
                plain.append(written.charAt(++i));
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
