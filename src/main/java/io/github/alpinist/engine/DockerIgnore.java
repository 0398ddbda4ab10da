package io.github.alpinist.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a context a {@code .dockerignore} leaves out, as moby/patternmatcher decides: the last line that
 * matches a path or a folder above it counts, {@code !} brings back, {@code **} spans folders, and the rest is Go's
 * {@code filepath.Match}.
 */
final class DockerIgnore {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Line> lines;

    private DockerIgnore(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Reads the file's text.
     *
     * @throws IllegalArgumentException naming the line that is no pattern
     */
    static DockerIgnore parse(String text) {
        String[] raw = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\n", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < raw.length; i++) {
            String trimmed = raw[i].startsWith("#") ? "" : raw[i].strip();
            if (!trimmed.isEmpty()) {
                lines.add(line(trimmed, i + 1));
            }
        }
        return new DockerIgnore(lines);
    }

    /** What is known of a folder or file from each line. */
    record Match(boolean ignored, List<Boolean> byLine) {}

    /** The state above the context's root. */
    Match root() {
        return new Match(false, lines.stream().map(line -> false).toList());
    }

    /**
     * Whether a path is left out.
     *
     * @param path relative to the context, with slashes
     * @param parent what was found for the folder that holds it
     */
    Match match(String path, Match parent) {
        boolean ignored = false;
        List<Boolean> byLine = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean undecided = line.exception == ignored;
            boolean matches = parent.byLine.get(i)
                    || (undecided && line.pattern.matcher(path).matches());
            byLine.add(matches);
            ignored = matches ? !line.exception : ignored;
        }
        return new Match(ignored, byLine);
    }

    /** Whether something below an ignored folder may be brought back. */
    boolean hasExceptions() {
        return lines.stream().anyMatch(Line::exception);
    }

    private static Line line(String trimmed, int number) {
        boolean exception = trimmed.startsWith("!");
        String spelled = exception ? trimmed.substring(1).strip() : trimmed;
        if (spelled.isEmpty()) {
            throw new IllegalArgumentException("line " + number + ": nothing stands after !");
        }
        String path = cleaned(spelled);
        if (exception && path.equals("/")) {
            throw new IllegalArgumentException("line " + number + ": nothing stands after !/");
        }
        try {
            String relative = path.length() > 1 && path.startsWith("/") ? path.substring(1) : path;
            return new Line(exception, Pattern.compile(regex(relative), Pattern.DOTALL));
        } catch (IllegalArgumentException e) {
            String reason = e instanceof PatternSyntaxException syntax ? syntax.getDescription() : e.getMessage();
            throw new IllegalArgumentException("line " + number + ": " + trimmed + " is no pattern: " + reason, e);
        }
    }

    /** As Go's {@code path.Clean}: no empty elements, no {@code .}, {@code ..} resolved as far as it goes. */
    private static String cleaned(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (String element : path.split("/", -1)) {
            boolean up = element.equals("..");
            if (up && !kept.isEmpty() && !kept.get(kept.size() - 1).equals("..")) {
                kept.remove(kept.size() - 1);
            } else if (!(element.isEmpty() || element.equals(".") || (up && rooted))) {
                kept.add(element);
            }
        }
        String joined = String.join("/", kept);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (pattern.startsWith("**", at)) {
                at = doubleStar(pattern, at + 2, regex);
            } else if (c == '[') {
                at = characterClass(pattern, at, regex);
            } else if (c == '\\') {
                at = escaped(pattern, at, regex);
            } else {
                regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
                at++;
            }
        }
        return regex.toString();
    }

    private static int doubleStar(String pattern, int after, StringBuilder regex) {
        int next = pattern.startsWith("/", after) ? after + 1 : after;
        regex.append(next == pattern.length() ? ".*" : "(?:.*/)?");
        return next;
    }

    private static int escaped(String pattern, int at, StringBuilder regex) {
        if (at + 1 == pattern.length()) {
            throw new IllegalArgumentException("it ends in a backslash");
        }
        int character = pattern.codePointAt(at + 1);
        regex.append(Pattern.quote(Character.toString(character)));
        return at + 1 + Character.charCount(character);
    }

    /** {@code [a-z]}, {@code [^a-z]}, with backslashes; never empty. */
    private static int characterClass(String pattern, int open, StringBuilder regex) {
        boolean negated = pattern.startsWith("^", open + 1);
        int at = negated ? open + 2 : open + 1;
        StringBuilder ranges = new StringBuilder();
        while (at < pattern.length() && (pattern.charAt(at) != ']' || ranges.isEmpty())) {
            char c = pattern.charAt(at);
            if (c == '\\' && ++at == pattern.length()) {
                break;
            }
            ranges.append(c == '-' && !ranges.isEmpty() ? "-" : literal(pattern.charAt(at)));
            at++;
        }
        if (at >= pattern.length()) {
            throw new IllegalArgumentException("a [ is not closed");
        }
        regex.append(negated ? "[^" : "[").append(ranges).append("]");
        return at + 1;
    }

    private static String literal(char c) {
        return Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\x{" + Integer.toHexString(c) + "}";
    }

    private record Line(boolean exception, Pattern pattern) {}
}
