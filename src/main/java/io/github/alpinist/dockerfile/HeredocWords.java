package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that announce here-documents, such as {@code <<"EOF"}, as BuildKit finds them. */
final class HeredocWords {
    private static final Pattern FORM = Pattern.compile("(\\d*)<<(-?)[ \\t]*([^<]+)");

    private final Spliced line;
    private final String text;
    private final List<Announced> found = new ArrayList<>();

    private HeredocWords(Spliced line) {
        this.line = line;
        this.text = line.text();
    }

    /** A here-document of which only the announcement has been read. */
    record Announced(int descriptor, boolean stripTabs, String delimiter, boolean expand, Span span) {}

    /** Those of a line, from an offset on; none where a quote is never closed. */
    static List<Announced> find(Spliced line, int start) {
        if (line.text().indexOf("<<", start) < 0) {
            return List.of();
        }
        HeredocWords words = new HeredocWords(line);
        return words.scan(start) ? words.found : List.of();
    }

    private boolean scan(int start) {
        int at = start;
        while (at < text.length()) {
            int wordStart = Blanks.skip(text, at, text.length());
            at = wordEnd(wordStart);
            if (at < 0) {
                return false;
            }
            look(wordStart, at);
        }
        return true;
    }

    /** The offset after the word, or -1 where a quote is never closed. */
    private int wordEnd(int start) {
        int at = start;
        while (at >= 0 && at < text.length() && !Blanks.isBlank(text.charAt(at))) {
            at = switch (text.charAt(at)) {
                case '\\' -> Math.min(at + 2, text.length());
                case '\'' -> after(text.indexOf('\'', at + 1));
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
        return at < text.length() ? at + 1 : -1;
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

    private static int after(int offset) {
        return offset < 0 ? -1 : offset + 1;
    }

    private void look(int start, int end) {
        Matcher matcher = FORM.matcher(text).region(start, end);
        if (!matcher.matches()) {
            return;
        }
        String written = matcher.group(3);
        String delimiter = unquoted(written);
        boolean expand = quotes(written) == quotes(delimiter);
        found.add(new Announced(
                descriptor(matcher.group(1)),
                !matcher.group(2).isEmpty(),
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
