package io.github.alpinist.scripts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the absolute paths in a configuration of any form; lines that are comments in most forms say nothing. No line is
 * quoted: a password may stand on it.
 */
final class ConfigurationReader implements TextReader {
    /** In bytes; a larger one is data. */
    private static final int LARGEST = 1 << 16;

    private static final int MOST = 200;
    private static final Set<String> SUFFIXES =
            Set.of("conf", "ini", "cfg", "toml", "yaml", "yml", "json", "properties", "service", "cnf", "env");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:[#;!]|//).*");
    private static final Pattern PATH = Pattern.compile("(?<![\\w./:~@})-])/[\\w.+@~-]++(?:/[\\w.+@~*%-]++)++/?");

    private ConfigurationReader() {}

    static Optional<TextReader> of(String path, long size) {
        String suffix = path.substring(path.lastIndexOf('.') + 1);
        return size <= LARGEST && SUFFIXES.contains(suffix) ? Optional.of(new ConfigurationReader()) : Optional.empty();
    }

    @Override
    public List<Mention> read(String text) {
        if (!Language.mayName(text)) {
            return List.of();
        }
        Set<Mention> found = new LinkedHashSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && found.size() < MOST; i++) {
            if (!COMMENT.matcher(lines.get(i)).matches()) {
                read(new Line(i + 1, ""), lines.get(i), found);
            }
        }
        return List.copyOf(found);
    }

    private static void read(Line line, String text, Set<Mention> found) {
        for (Matcher path = PATH.matcher(text); path.find(); ) {
            line.path(path.group()).ifPresent(found::add);
        }
    }
}
