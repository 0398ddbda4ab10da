package io.github.alpinist.migrate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bandwidths as people write them: {@code 100Mbit/s}, {@code 1Gbit/s}; 1 Mbit is 10^6 bits. */
public final class Bandwidths {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?(k|M|G)bit/s");

    private Bandwidths() {}

    /** In bits per second, more than 0. */
    public static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int zeros = switch (matcher.group(2)) {
            case "k" -> 3;
            case "M" -> 6;
            default -> 9;
        };
        return Optional.of(new BigDecimal(matcher.group(1))
                        .scaleByPowerOfTen(zeros)
                        .longValue())
                .filter(bits -> bits > 0);
    }
}
