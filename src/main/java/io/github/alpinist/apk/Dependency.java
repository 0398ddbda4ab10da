package io.github.alpinist.apk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a package or the world asks for: {@code [!]name[@tag][operator version]}, as apk-world(5) has it.
 *
 * @param conflict the name must be absent ({@code !})
 * @param name a package's name, or a provided one such as {@code so:libz.so.1}, {@code cmd:git}, {@code pc:libpq}
 * @param operator made of {@code < > = ~}; empty for any version, {@code ><} for a checksum
 * @param version what the operator compares with; empty without one
 */
public record Dependency(boolean conflict, String name, String operator, String version) {
    private static final Pattern FORM = Pattern.compile("(!?)([^<>=~@]+)(?:@[^<>=~]*)?(?:([<>=~]+)(.+))?");
    private static final String CHECKSUM = "><";

    /** Empty where the text is not of the form. */
    public static Optional<Dependency> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Dependency(
                !matcher.group(1).isEmpty(),
                matcher.group(2),
                Optional.ofNullable(matcher.group(3)).orElse(""),
                Optional.ofNullable(matcher.group(4)).orElse("")));
    }

    /** Reads a list separated by white space; what is not of the form is left out. */
    public static List<Dependency> parseList(String text) {
        List<Dependency> dependencies = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
            parse(word).ifPresent(dependencies::add);
        }
        return dependencies;
    }

    /** A version, or the absence of one on a provided name, is what was asked for; a conflict asks the same. */
    public boolean admits(Optional<String> candidate) {
        if (operator.isEmpty() || operator.equals(CHECKSUM) || candidate.isEmpty()) {
            return true;
        }
        ApkVersion found = new ApkVersion(candidate.get());
        ApkVersion asked = new ApkVersion(version);
        if (operator.contains("~") && found.startsWith(asked)) {
            return true;
        }
        int order = found.compareTo(asked);
        return (operator.contains("<") && order < 0)
                || (operator.contains(">") && order > 0)
                || (operator.contains("=") && order == 0);
    }

    @Override
    public String toString() {
        return (conflict ? "!" : "") + name + operator + version;
    }
}
