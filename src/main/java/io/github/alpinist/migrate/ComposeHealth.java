package io.github.alpinist.migrate;

import io.github.alpinist.engine.HealthTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The health check of a compose file's service; what it leaves open is its image's. */
final class ComposeHealth {
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(us|ms|s|m|h)");
    private static final List<String> FORMS = List.of("CMD", "CMD-SHELL", "NONE");

    private ComposeHealth() {}

    static HealthTest read(ComposeMap check) {
        if (check.isTrue("disable")) {
            return HealthTest.NONE;
        }
        return new HealthTest(
                test(check),
                time(check, "interval"),
                time(check, "timeout"),
                time(check, "start_period"),
                check.number("retries"));
    }

    private static List<String> test(ComposeMap check) {
        List<String> test = check.texts("test");
        if (test.isEmpty() || FORMS.contains(test.get(0))) {
            return test;
        }
        if (test.size() > 1) {
            throw check.refused("test", "begins with none of " + FORMS, "Begin it with CMD, or write a text.");
        }
        return List.of("CMD-SHELL", test.get(0));
    }

    private static Optional<Duration> time(ComposeMap check, String key) {
        return check.text(key).map(text -> {
            Matcher parts = TIME.matcher(text);
            long nanos = 0;
            int end = 0;
            while (parts.find() && parts.start() == end) {
                nanos += (long) (Double.parseDouble(parts.group(1)) * nanosOf(parts.group(2)));
                end = parts.end();
            }
            if (end != text.length() || end == 0) {
                throw check.refused(key, "is not a time", "Write it as 10s or 1m30s.");
            }
            return Duration.ofNanos(nanos);
        });
    }

    private static double nanosOf(String unit) {
        return switch (unit) {
            case "us" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            default -> 3600e9;
        };
    }
}
