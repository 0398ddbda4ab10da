package io.github.alpinist.risk;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions between bounds: {@code *}, or {@code >=1.2}, {@code <2}, {@code <=1.9}, {@code >1}, those with blanks between
 * holding together. Versions are compared by their numbers; what follows them, such as {@code rc1}, is not looked at.
 */
record VersionRange(List<Bound> bounds) {
    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)([0-9][0-9.]*)");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)*");

    private record Bound(String sign, String version) {
        private boolean holds(String other) {
            int order = compare(other, version);
            return switch (sign) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order < 0;
            };
        }
    }

    static VersionRange parse(String text) {
        if (text.equals("*")) {
            return new VersionRange(List.of());
        }
        return new VersionRange(
                Arrays.stream(text.split(" ")).map(VersionRange::bound).toList());
    }

    private static Bound bound(String text) {
        Matcher matcher = BOUND.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no bound of versions, such as >=1.2 or <2");
        }
        return new Bound(matcher.group(1), matcher.group(2));
    }

    /** A version without a number is in the range only where every version is. */
    boolean contains(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return bounds.isEmpty() || numbers.find() && bounds.stream().allMatch(bound -> bound.holds(numbers.group()));
    }

    /** Compares by numbers between dots. */
    static int compare(String left, String right) {
        List<Integer> first = numbers(left);
        List<Integer> second = numbers(right);
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            int order = Integer.compare(at(first, i), at(second, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int at(List<Integer> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private static List<Integer> numbers(String version) {
        return Arrays.stream(version.split("\\.")).map(VersionRange::number).toList();
    }

    /** Dates as in 20230717123456 do not fit, and are larger than any bound. */
    private static int number(String digits) {
        return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
