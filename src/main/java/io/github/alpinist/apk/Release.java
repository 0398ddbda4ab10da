package io.github.alpinist.apk;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Alpine.
 *
 * @param major the first number, 3 since 2014
 * @param minor the second number
 */
public record Release(int major, int minor) implements Comparable<Release> {
    private static final Pattern NUMBERS = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:[._].*)?");

    /** What an image is moved to unless a person asks for another release. */
    public static final Release DEFAULT = new Release(3, 24);

    /** The releases whose packages come with Alpinist, the oldest first. */
    public static final List<Release> KNOWN =
            List.of(new Release(3, 20), new Release(3, 21), new Release(3, 22), new Release(3, 23), new Release(3, 24));

    /** Reads {@code 3.24}, {@code v3.24}, {@code 3.24.1} or {@code 3.24_alpha20260101}; empty for anything else. */
    public static Optional<Release> parse(String text) {
        Matcher matcher = NUMBERS.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** @throws AlpinistException where the text is no release */
    public static Release require(String text) {
        return parse(text)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT, "'" + text + "' is not a release of Alpine", "Write it as " + DEFAULT + "."));
    }

    /** The newest known release that is older than this one. */
    public Optional<Release> previous() {
        return KNOWN.stream().filter(each -> each.compareTo(this) < 0).max(Comparator.naturalOrder());
    }

    @Override
    public int compareTo(Release other) {
        return Comparator.comparingInt(Release::major)
                .thenComparingInt(Release::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
