package io.github.alpinist.verify;

import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known to change from one answer to the next, whatever answers. */
final class Changing {
    /** Headers of one exchange, of its time and of how the body travels, which the body itself tells better. */
    private static final Set<String> HEADERS = Set.of(
            "age",
            "connection",
            "content-length",
            "date",
            "expires",
            "keep-alive",
            "request-id",
            "server-timing",
            "traceparent",
            "tracestate",
            "transfer-encoding",
            "x-amzn-trace-id",
            "x-b3-spanid",
            "x-b3-traceid",
            "x-correlation-id",
            "x-request-id",
            "x-response-time",
            "x-runtime",
            "x-trace-id");

    private static final Pattern LIMITS = Pattern.compile("(?:x-)?rate-?limit-(?:remaining|reset|used)(?:-.*)?");
    private static final Pattern COOKIE = Pattern.compile("(^|, )([^=;,\\s]+)=[^;]*");
    private static final String HEX = "[0-9a-fA-F]";
    private static final Pattern UUID = Pattern.compile("\\b%1$s{8}-(?:%1$s{4}-){3}%1$s{12}\\b".formatted(HEX));
    private static final Pattern ADDRESS =
            Pattern.compile("\\b(?:10\\.\\d{1,3}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168)\\.\\d{1,3}\\.\\d{1,3}"
                    + "(?::\\d{1,5})?(?![\\w.])");

    private final Times times;

    /** @param now when the answer came */
    Changing(Instant now) {
        times = Times.near(now);
    }

    /** Whether a header is not compared at all. */
    static boolean isHeader(String name) {
        return HEADERS.contains(name) || LIMITS.matcher(name).matches();
    }

    /** A header's value with what changes masked; of a validator only that there is one is compared. */
    String header(String name, String value) {
        return switch (name) {
            case "etag" -> "⟨tag⟩";
            case "last-modified" -> "⟨time⟩";
            case "set-cookie" -> text(COOKIE.matcher(value).replaceFirst("$1$2=⟨value⟩"));
            default -> text(value);
        };
    }

    /** A text with UUIDs, private addresses and times near now masked. */
    String text(String text) {
        String masked = times.mask(UUID.matcher(text).replaceAll("⟨uuid⟩"));
        return ADDRESS.matcher(masked).replaceAll("⟨address⟩");
    }
}
