package io.github.alpinist.verify;

import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";

    private static final Map<Pattern, String> TEXTS = texts();

    private Changing() {}

    /** Whether a header is not compared at all. */
    static boolean isHeader(String name) {
        return HEADERS.contains(name) || LIMITS.matcher(name).matches();
    }

    /** A header's value with what changes masked; of a validator only that there is one is compared. */
    static String header(String name, String value) {
        return switch (name) {
            case "etag" -> "⟨tag⟩";
            case "set-cookie" -> text(COOKIE.matcher(value).replaceFirst("$1$2=⟨value⟩"));
            default -> text(value);
        };
    }

    /** A text with UUIDs, times and private addresses masked. */
    static String text(String text) {
        String masked = text;
        for (Map.Entry<Pattern, String> each : TEXTS.entrySet()) {
            masked = each.getKey().matcher(masked).replaceAll(each.getValue());
        }
        return masked;
    }

    private static Map<Pattern, String> texts() {
        Map<Pattern, String> texts = new LinkedHashMap<>();
        String hex = "[0-9a-fA-F]";
        texts.put(Pattern.compile("\\b%1$s{8}-(?:%1$s{4}-){3}%1$s{12}\\b".formatted(hex)), "⟨uuid⟩");
        texts.put(
                Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?"
                        + "(?: ?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?"),
                "⟨time⟩");
        texts.put(
                Pattern.compile("\\b" + DAY + ", \\d\\d[ -]" + MONTH + "[ -]\\d{2,4} \\d\\d:\\d\\d:\\d\\d GMT"),
                "⟨time⟩");
        texts.put(
                Pattern.compile("\\b" + DAY + " " + MONTH + " [ \\d]?\\d \\d\\d:\\d\\d:\\d\\d (?:[A-Z]{3,5} )?\\d{4}"),
                "⟨time⟩");
        texts.put(
                Pattern.compile("\\b(?:1[6-9]|2[0-4])\\d{8}(?:\\d{3}|\\d{6}|\\d{9})?(?:\\.\\d{1,9})?(?!\\w)"),
                "⟨time⟩");
        texts.put(
                Pattern.compile("\\b(?:10\\.\\d{1,3}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168)\\.\\d{1,3}\\.\\d{1,3}"
                        + "(?::\\d{1,5})?(?![\\w.])"),
                "⟨address⟩");
        return texts;
    }
}
