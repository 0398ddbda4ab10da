package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that announce here-documents, such as {@code <<"EOF"}, as BuildKit finds them. */
final class HeredocWords {
    private static final Pattern FORM = Pattern.compile("(\\d*)<<(-?)([ \\t]*)([^<]+)");

    private final Spliced line;
    private final String text;
    private final List<Announced> found = new ArrayList<>();

    private HeredocWords(Spliced line) {
        this.line = line;
        this.text = line.text();
    }

    /**
     * A here-document of which only the announcement has been read.
     *
     * @param spaced whether blanks stand before the delimiter, which BuildKit's parser took for no here-document once
     */
    record Announced(int descriptor, boolean stripTabs, boolean spaced, String delimiter, boolean expand, Span span) {}

    /** Those of a line, from an offset on; none where BuildKit could not read the line as words. */
    static List<Announced> find(Spliced line, int start) {
        if (line.text().indexOf("<<", start) < 0 || !Expander.accepts(line.text(), '\\')) {
            return List.of();
        }
        HeredocWords words = new HeredocWords(line);
        words.scan(start);
        return words.found;
    }

    private void scan(int start) {
        int at = start;
        while (at < text.length()) {
            int wordStart = Blanks.skip(text, at, text.length());
            at = wordEnd(wordStart);
            look(wordStart, at);
        }
    }

    private int wordEnd(int start) {
        int at = start;
        while (at < text.length() && !Blanks.isBlank(text.charAt(at))) {
            at = switch (text.charAt(at)) {
                case '\\' -> Math.min(at + 2, text.length());
                case '\'' -> afterSingleQuote(at + 1);
                case '"' -> afterDoubleQuote(at + 1);
                case '<' -> afterLess(at);
                default -> at + 1;
            };
        }
        return at;
    }

    private int afterDoubleQuote(int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private int afterSingleQuote(int start) {
        int end = text.indexOf('\'', start);
        return end < 0 ? text.length() : end + 1;
    }

    private int afterLess(int start) {
        if (!text.startsWith("<<", start)) {
            return start + 1;
        }
        int at = start + 2;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private void look(int start, int end) {
        Matcher matcher = FORM.matcher(text).region(start, end);
        if (!matcher.matches()) {
            return;
        }
        String written = matcher.group(4);
        String delimiter = unquoted(written);
        boolean expand = quotes(written) == quotes(delimiter);
        found.add(new Announced(
                descriptor(matcher.group(1)),
                !matcher.group(2).isEmpty(),
                !matcher.group(3).isEmpty(),
                delimiter,
                expand,
                line.sourceSpan(new Span(start, end))));
    }

    private static int descriptor(String digits) {
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static long quotes(String word) {
        return word.chars().filter(c -> c == '\'' || c == '"').count();
    }

    private static String unquoted(String word) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\' && quote != '\'' && i + 1 < word.length()) {
                plain.append(word.charAt(++i));
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
