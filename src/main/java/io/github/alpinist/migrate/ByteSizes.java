package io.github.alpinist.migrate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as people write them: {@code 120MB}, {@code 1.2GB}, {@code 800kB}; 1 MB is 10^6 bytes. */
public final class ByteSizes {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?(kB|MB|GB)");

    private ByteSizes() {}

    /** In bytes, more than 0. */
    public static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int zeros = switch (matcher.group(2)) {
            case "kB" -> 3;
            case "MB" -> 6;
            default -> 9;
        };
        return Optional.of(new BigDecimal(matcher.group(1))
                        .scaleByPowerOfTen(zeros)
                        .longValue())
                .filter(bytes -> bytes > 0);
    }
}
