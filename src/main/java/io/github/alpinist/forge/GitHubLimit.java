package io.github.alpinist.forge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which of GitHub's answers pass by themselves, and when, as its guide to the rate limits of the REST API tells it.
 */
final class GitHubLimit {
    /** What GitHub asks for where a secondary limit names no time. */
    private static final Duration SECONDARY = Duration.ofMinutes(1);

    private GitHubLimit() {}

    static boolean passes(int status, Map<String, List<String>> headers, String body) {
        return status >= 500 || isLimit(status, headers, body);
    }

    /** @param headers with names in any case */
    static boolean isLimit(int status, Map<String, List<String>> headers, String body) {
        return status == 429
                || status == 403
                        && (first(headers, "Retry-After").isPresent()
                                || isUsedUp(headers)
                                || body.toLowerCase(Locale.ROOT).contains("rate limit"));
    }

    /** How long to wait from now on; empty for a server in trouble, which does not say it. */
    static Optional<Duration> wait(int status, Map<String, List<String>> headers, Instant now) {
        Optional<Duration> asked = number(headers, "Retry-After").map(Duration::ofSeconds);
        Optional<Duration> reset = number(headers, "X-RateLimit-Reset")
                .filter(at -> isUsedUp(headers))
                .map(at -> Duration.between(now, Instant.ofEpochSecond(at)).plusSeconds(1));
        Optional<Duration> usual = status < 500 ? Optional.of(SECONDARY) : Optional.empty();
        return asked.or(() -> reset).map(GitHubLimit::positive).or(() -> usual);
    }

    private static boolean isUsedUp(Map<String, List<String>> headers) {
        return first(headers, "X-RateLimit-Remaining").equals(Optional.of("0"));
    }

    private static Duration positive(Duration time) {
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static Optional<Long> number(Map<String, List<String>> headers, String name) {
        return first(headers, name).filter(text -> text.matches("\\d{1,12}")).map(Long::valueOf);
    }

    private static Optional<String> first(Map<String, List<String>> headers, String name) {
        return headers.entrySet().stream()
                .filter(header -> name.equalsIgnoreCase(header.getKey()))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }
}
