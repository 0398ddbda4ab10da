package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.stream.Stream;

/** A word of a text that ends in a file's name: a path, with variables and substitutions as they are written. */
record Mention(Source source, Span span) {
    /** No system takes longer paths, and no line needs more of it to be understood. */
    private static final int LONGEST = 4096;

    /** All of a name, in a time that grows with the text alone: texts come from strangers. */
    static Stream<Mention> of(String name, Source source) {
        String text = source.text();
        return Stream.iterate(text.indexOf(name), at -> at >= 0, at -> text.indexOf(name, at + 1))
                .filter(at -> isWhole(text, at, at + name.length()))
                .map(at -> new Span(begin(text, at), at + name.length()))
                .filter(span -> span.end() - span.start() < LONGEST)
                .map(span -> new Mention(source, span));
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean begins = start == 0 || !isPart(text.charAt(start - 1), ".-");
        boolean ends = end == text.length() || !isPart(text.charAt(end), "/-");
        boolean suffixed = text.startsWith(".", end) && end + 1 < text.length() && isPart(text.charAt(end + 1), "");
        return begins && ends && !suffixed;
    }

    private static int begin(String text, int name) {
        int start = name;
        while (start > 0 && name - start < LONGEST && isPart(text.charAt(start - 1), "./${}()-")) {
            start--;
        }
        return start;
    }

    private static boolean isPart(char c, String others) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_') || others.indexOf(c) >= 0;
    }

    String word() {
        return source.text(span);
    }

    /** The word without what begins it: substitutions, with what stands behind them up to a slash, and dots. */
    String path() {
        String word = word();
        int special = word.length() - 1;
        while (special >= 0 && "${}()".indexOf(word.charAt(special)) < 0) {
            special--;
        }
        boolean opens = special >= 0 && "({".indexOf(word.charAt(special)) >= 0;
        int at = opens ? special + 1 : Math.max(special + 1, special < 0 ? 0 : word.indexOf('/', special));
        while (word.startsWith("/", at) || word.startsWith("./", at) || word.startsWith("../", at)) {
            at = word.indexOf('/', at) + 1;
        }
        return word.substring(at);
    }

    /** The line that it stands in, as far as it is near. */
    String line() {
        int end = Math.min(source.text().length(), span.end() + LONGEST);
        String after = source.text().substring(span.end(), end);
        int next = after.indexOf('\n');
        return before() + word() + (next < 0 ? after : after.substring(0, next)).stripTrailing();
    }

    /** What stands before it in its simple command. */
    String command() {
        String before = before();
        int start = before.length();
        while (start > 0 && ";|&".indexOf(before.charAt(start - 1)) < 0) {
            start--;
        }
        return before.substring(start);
    }

    private String before() {
        int line = source.lineStart(source.position(span.start()).line());
        return source.text().substring(Math.max(line, span.start() - LONGEST), span.start());
    }

    Place place() {
        return Place.of(source, span);
    }
}
