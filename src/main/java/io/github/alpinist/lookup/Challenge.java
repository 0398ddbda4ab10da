package io.github.alpinist.lookup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a registry wants to be told who is there: a {@code WWW-Authenticate} header (RFC 9110, 11.6.1).
 *
 * @param scheme in lower case: {@code bearer} or {@code basic}
 * @param parameters by name
 */
record Challenge(String scheme, Map<String, String> parameters) {
    private static final Pattern SCHEME =
            Pattern.compile("\\s*(?<scheme>bearer|basic)\\b(?<rest>.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("(?<name>\\w+)\\s*=\\s*(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s,\"]+))");

    /** The first that is understood. */
    static Optional<Challenge> first(List<String> headers) {
        return headers.stream()
                .map(SCHEME::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .map(header -> new Challenge(
                        header.group("scheme").toLowerCase(Locale.ROOT), parameters(header.group("rest"))));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String quoted = matcher.group("quoted");
            parameters.putIfAbsent(
                    matcher.group("name").toLowerCase(Locale.ROOT), quoted == null ? matcher.group("bare") : quoted);
        }
        return parameters;
    }

    boolean isBearer() {
        return scheme.equals("bearer");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }
}
