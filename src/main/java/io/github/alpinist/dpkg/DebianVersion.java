package io.github.alpinist.dpkg;

/**
 * A package version, {@code [epoch:]upstream[-revision]}, ordered as dpkg orders it (deb-version(7)).
 *
 * @param text as written
 */
public record DebianVersion(String text) implements Comparable<DebianVersion> {
    @Override
    public int compareTo(DebianVersion other) {
        int epochs = compareNumbers(epoch(), other.epoch());
        if (epochs != 0) {
            return epochs;
        }
        int upstream = compareParts(upstream(), other.upstream());
        return upstream != 0 ? upstream : compareParts(revision(), other.revision());
    }

    private String epoch() {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(0, colon);
    }

    private String rest() {
        return text.substring(text.indexOf(':') + 1);
    }

    private String upstream() {
        String rest = rest();
        int dash = rest.lastIndexOf('-');
        return dash < 0 ? rest : rest.substring(0, dash);
    }

    private String revision() {
        String rest = rest();
        int dash = rest.lastIndexOf('-');
        return dash < 0 ? "" : rest.substring(dash + 1);
    }

    /** Parts that are no digits and parts that are take turns. */
    private static int compareParts(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() || j < right.length()) {
            while (isNoDigit(left, i) || isNoDigit(right, j)) {
                int order = weight(left, i) - weight(right, j);
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
            int leftEnd = digitsEnd(left, i);
            int rightEnd = digitsEnd(right, j);
            int order = compareNumbers(
                    left.substring(Math.min(i, left.length()), leftEnd),
                    right.substring(Math.min(j, right.length()), rightEnd));
            if (order != 0) {
                return order;
            }
            i = leftEnd;
            j = rightEnd;
        }
        return 0;
    }

    private static boolean isNoDigit(String text, int at) {
        return at < text.length() && !isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A tilde stands before the end, letters before all other signs. */
    private static int weight(String text, int at) {
        if (at >= text.length() || isDigit(text.charAt(at))) {
            return 0;
        }
        char c = text.charAt(at);
        return c == '~' ? -1 : c < 128 && Character.isLetter(c) ? c : c + 256;
    }

    private static int digitsEnd(String text, int from) {
        int end = Math.min(from, text.length());
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Of any length. */
    private static int compareNumbers(String left, String right) {
        String one = left.replaceFirst("^0+", "");
        String other = right.replaceFirst("^0+", "");
        return one.length() != other.length() ? one.length() - other.length() : one.compareTo(other);
    }
}
