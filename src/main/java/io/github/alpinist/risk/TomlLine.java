package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as they stand on one line of TOML; enough for locks, which machines write. */
final class TomlLine {
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'");
    private static final Pattern HEADER = Pattern.compile("(\\[\\[?)\\s*([^\\[\\]]+?)\\s*]]?\\s*(?:#.*)?");
    private static final Pattern PAIR = Pattern.compile("(\"[^\"]*\"|'[^']*'|[\\w.-]+)\\s*=\\s*(.*)");

    private static final int LONGEST_HEADER = 300;

    /**
     * A table's header.
     *
     * @param element whether it begins an element of an array
     */
    record Header(String name, boolean element) {}

    /** A key, and what stands behind it on the line. */
    record Pair(String key, String value) {}

    private TomlLine() {}

    static Optional<Header> header(String line) {
        Matcher matcher = HEADER.matcher(line);
        return line.length() <= LONGEST_HEADER && matcher.matches()
                ? Optional.of(new Header(matcher.group(2), matcher.group(1).length() == 2))
                : Optional.empty();
    }

    static Optional<Pair> pair(String line) {
        Matcher matcher = PAIR.matcher(line);
        return matcher.matches()
                ? Optional.of(new Pair(matcher.group(1).replaceAll("[\"']", ""), matcher.group(2)))
                : Optional.empty();
    }

    /** The first text of a line; empty where there is none. */
    static String text(String line) {
        return texts(line).stream().findFirst().orElse("");
    }

    static List<String> texts(String line) {
        return TEXT.matcher(line)
                .results()
                .map(found ->
                        found.group(1) == null ? found.group(2) : found.group(1).replace("\\\"", "\""))
                .toList();
    }

    /** The text of a key within braces; empty where there is none. */
    static String inner(String line, String key) {
        Matcher matcher = Pattern.compile("\\b" + key + "\\s*=\\s*(?=[\"'])").matcher(line);
        return matcher.find() ? text(line.substring(matcher.end())) : "";
    }
}
