package io.github.alpinist.risk;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Versions of Python packages (PEP 440), as far as choosing among them takes it. */
final class PythonVersions {
    /** By the numbers alone. */
    static final Comparator<String> ORDER = (left, right) -> VersionRange.compare(numbers(left), numbers(right));

    private static final Pattern FINAL = Pattern.compile("\\d+(?:\\.\\d+)*(?:\\.?post\\d+)?(?:\\+.*)?");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+){0,9}");
    private static final Pattern BOUND = Pattern.compile("\\s*(===|==|~=|!=|<=|>=|<|>)\\s*([\\w.+*!-]+)\\s*");

    private PythonVersions() {}

    /** Whether it is neither an alpha, beta, candidate nor a development version. */
    static boolean isFinal(String version) {
        return FINAL.matcher(version).matches();
    }

    /** Whether two spellings mean the same. */
    static boolean same(String left, String right) {
        return spelled(left).equals(spelled(right));
    }

    private static String spelled(String version) {
        return version.toLowerCase(Locale.ROOT)
                .replaceFirst("^v", "")
                .replaceAll("[-_.]?(a|b|rc|post|dev)[-_.]?(?=\\d)", "$1")
                .replaceFirst("(?:\\.0)+(?=$|[a-z+])", "");
    }

    /** Whether a version is within bounds such as {@code >=1.2,<2}; what is not understood does not exclude it. */
    static boolean isWithin(String version, String bounds) {
        return Stream.of(bounds.split(",")).allMatch(bound -> holds(version, bound));
    }

    private static boolean holds(String version, String bound) {
        Matcher matcher = BOUND.matcher(bound);
        if (!matcher.matches()) {
            return true;
        }
        String other = matcher.group(2);
        int order = ORDER.compare(version, other);
        boolean begins = other.endsWith(".*") && begins(version, other.substring(0, other.length() - 2));
        return switch (matcher.group(1)) {
            case "==", "===" -> other.endsWith(".*") ? begins : same(version, other);
            case "!=" -> other.endsWith(".*") ? !begins : !same(version, other);
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            case ">" -> order > 0;
            default -> order >= 0 && begins(version, other.replaceFirst("\\.[^.]*$", ""));
        };
    }

    private static boolean begins(String version, String start) {
        return version.equals(start) || version.startsWith(start + ".");
    }

    private static String numbers(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.find() ? numbers.group() : "0";
    }
}
