package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from what a failed test said which libraries, commands and files it missed. */
final class MissingNames {
    /** Each pattern's first group is a name: a soname, a command or an absolute path. */
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("Error loading shared library ([^\\s:]+)"),
            Pattern.compile("([^\\s:'\"]+\\.so[.\\d]*): cannot open shared object file"),
            Pattern.compile("([\\w.+/-]+): (?:command )?not found"),
            Pattern.compile("exec: \"([^\"]+)\": executable file not found"),
            Pattern.compile("env: (?:can't execute )?['\u2018]?([\\w.+/-]+)['\u2019]?: No such file"),
            Pattern.compile("\\b(lib[\\w.+-]+\\.so(?:\\.\\d+)*)"),
            Pattern.compile("(?<![\\w/])(/[\\w.+@-]+(?:/[\\w.+@-]+)+)"));

    private MissingNames() {}

    /** From each name to the line that spoke of it, the surest first. */
    static Map<String, String> read(List<String> lines) {
        Map<String, String> found = new LinkedHashMap<>();
        for (Pattern pattern : PATTERNS) {
            for (String line : lines) {
                names(pattern, line).forEach(name -> found.putIfAbsent(name, line.strip()));
            }
        }
        return found;
    }

    private static List<String> names(Pattern pattern, String line) {
        List<String> names = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
