package io.github.alpinist.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files of a context a {@code .dockerignore} leaves out, as moby/patternmatcher decides: the last line that
 * matches a path or a folder above it counts, {@code !} brings back, {@code **} spans folders, and the rest is Go's
 * {@code filepath.Match}.
 */
public final class DockerIgnore {
    private static final String NAME = ".dockerignore";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final List<Line> lines;

    private DockerIgnore(List<Line> lines) {
        this.lines = lines;
    }

    /** The files that are read for it, of which the first that exists counts, by their paths in the context. */
    public static List<String> names(String dockerfile) {
        return List.of(dockerfile + NAME, NAME);
    }

    /**
     * Reads the file's text.
     *
     * @throws IllegalArgumentException naming the line that is no pattern
     */
    public static DockerIgnore parse(String text) {
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
    public record Match(boolean ignored, List<Boolean> byLine) {}

    /** The state above the context's root. */
    public Match root() {
        return new Match(false, lines.stream().map(line -> false).toList());
    }

    /**
     * Whether a path is left out.
     *
     * @param path relative to the context, with slashes
     * @param parent what was found for the folder that holds it
     */
    public Match match(String path, Match parent) {
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

    /** Whether a file is left out, by its path in the context. */
    public boolean leavesOut(String path) {
        Match match = root();
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            match = match(path.substring(0, end), match);
        }
        return match(path, match).ignored();
    }

    /** Whether something below an ignored folder may be brought back. */
    public boolean hasExceptions() {
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
            return new Line(exception, PathPattern.compile(relative));
        } catch (IllegalArgumentException e) {
            String reason = e instanceof PatternSyntaxException syntax ? syntax.getDescription() : e.getMessage();
            throw new IllegalArgumentException("line " + number + ": " + trimmed + " is no pattern: " + reason, e);
        }
    }

    /** As Go's {@code path.Clean}: no empty elements, no {@code .}, {@code ..} resolved as far as it goes. */
    static String cleaned(String path) {
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

    private record Line(boolean exception, Pattern pattern) {}
}
