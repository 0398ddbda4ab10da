package io.github.alpinist.convert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package as apt takes it.
 *
 * @param name bare
 * @param version after {@code =}
 * @param suite after a slash
 * @param architecture after a colon
 */
record PackageWord(String name, Optional<String> version, Optional<String> suite, Optional<String> architecture) {
    private static final Pattern FORM = Pattern.compile(
            "(?<name>[A-Za-z0-9][A-Za-z0-9.+_-]*)(?::(?<arch>[a-z0-9-]+))?(?:=(?<version>.*)|/(?<suite>.+))?",
            Pattern.DOTALL);

    /** Reads a name with what may follow it; empty for globs, files and anything else. */
    static Optional<PackageWord> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || isFile(text)) {
            return Optional.empty();
        }
        return Optional.of(new PackageWord(
                matcher.group("name"),
                Optional.ofNullable(matcher.group("version")),
                Optional.ofNullable(matcher.group("suite")),
                Optional.ofNullable(matcher.group("arch"))));
    }

    /** Whether the text names a file and no package. */
    static boolean isFile(String text) {
        return text.startsWith("/") || text.startsWith("./") || text.startsWith("~") || text.endsWith(".deb");
    }
}
