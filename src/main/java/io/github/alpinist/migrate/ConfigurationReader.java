package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Takes the known keys out of a YAML mapping and refuses the rest by name. */
final class ConfigurationReader {
    private static final List<String> KEYS = List.of(
            "enabled",
            "file",
            "context",
            "build-arg",
            "target",
            "platform",
            "test",
            "test-copy",
            "test-setup",
            "test-report",
            "smoke",
            "smoke-ignore",
            "ready-within",
            "service",
            "compose",
            "env-file",
            "accept-state",
            "alpine",
            "catalog",
            "min-saving",
            "timeout",
            "runtime-need",
            "keep-files",
            "aggressive",
            "max-probes",
            "fallback",
            "measure",
            "measure-within",
            "measure-build",
            "ready-line",
            "bandwidth",
            "max-test-slowdown",
            "max-start-slowdown",
            "max-build-slowdown",
            "max-memory-growth");
    private static final List<String> OPERATORS_ALONE = List.of(
            "image-map",
            "engine",
            "token",
            "api",
            "propose",
            "secret",
            "keep",
            "fresh",
            "apk-index",
            "apk-keys",
            "python-index",
            "vulnerabilities");

    private final String origin;
    private final Map<?, ?> map;

    /** @param origin of the mapping, for messages */
    ConfigurationReader(String origin, Map<?, ?> map) {
        this.origin = origin;
        this.map = map;
    }

    Configuration read() {
        map.keySet().forEach(key -> refuseUnknown(String.valueOf(key)));
        return new Configuration(flag("enabled").orElse(true), settings());
    }

    private Settings settings() {
        return new Settings(
                text("file"),
                text("context"),
                mapping("build-arg"),
                text("target"),
                text("platform"),
                testing(),
                list("accept-state"),
                text("alpine"),
                text("catalog"),
                thresholds(),
                time("timeout"),
                pruning(),
                Fallback.parse(list("fallback")),
                measuring());
    }

    private PruneChoices pruning() {
        return new PruneChoices(list("runtime-need"), list("keep-files"), flag("aggressive"), count("max-probes"));
    }

    private MeasureChoices measuring() {
        return new MeasureChoices(
                rounds("measure"),
                time("measure-within"),
                flag("measure-build"),
                expression("ready-line"),
                text("bandwidth")
                        .map(text ->
                                Bandwidths.parse(text).orElseThrow(() -> wrong("bandwidth", "such as 100Mbit/s"))));
    }

    private Thresholds thresholds() {
        return new Thresholds(
                number("min-saving"),
                number("max-test-slowdown"),
                number("max-start-slowdown"),
                number("max-build-slowdown"),
                number("max-memory-growth"));
    }

    private Testing testing() {
        return new Testing(
                list("test"),
                list("test-copy"),
                list("test-setup"),
                list("test-report"),
                list("smoke"),
                list("smoke-ignore"),
                time("ready-within"),
                mapping("service"),
                text("compose"),
                list("env-file"));
    }

    private void refuseUnknown(String key) {
        if (OPERATORS_ALONE.contains(key)) {
            throw refused(
                    "'" + key + "' is not the repository's to choose",
                    "Give --" + key + " on the command line, or let whoever runs Alpinist set it.");
        }
        if (!KEYS.contains(key)) {
            throw refused(
                    "unknown key '" + key + "'",
                    "Did you mean '" + Nearest.of(key, KEYS) + "'? docs/configuration.md lists every key.");
        }
    }

    private Optional<Boolean> flag(String key) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Boolean flag) {
            return Optional.of(flag);
        }
        throw wrong(key, "true or false");
    }

    private Optional<Integer> count(String key) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Integer count && count > 0) {
            return Optional.of(count);
        }
        throw wrong(key, "a whole number above 0");
    }

    private Optional<Integer> rounds(String key) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Integer rounds && rounds >= 0 && rounds <= MeasureChoices.MOST_ROUNDS) {
            return Optional.of(rounds);
        }
        throw wrong(key, "a whole number from 0 to " + MeasureChoices.MOST_ROUNDS);
    }

    private Optional<String> expression(String key) {
        Optional<String> text = text(key);
        try {
            text.ifPresent(Pattern::compile);
            return text;
        } catch (PatternSyntaxException e) {
            throw wrong(key, "a regular expression as Java has them: " + e.getDescription());
        }
    }

    private Optional<Double> number(String key) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        throw wrong(key, "a number");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(map.get(key)).map(value -> scalar(key, value));
    }

    private List<String> list(String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> many) {
            return many.stream().map(one -> scalar(key, one)).toList();
        }
        return List.of(scalar(key, value));
    }

    private Map<String, String> mapping(String key) {
        Object value = map.get(key);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> pairs) {
            return pairs.entrySet().stream()
                    .collect(Collectors.toMap(
                            pair -> String.valueOf(pair.getKey()),
                            pair -> scalar(key, pair.getValue()),
                            (first, second) -> second,
                            LinkedHashMap::new));
        }
        throw wrong(key, "a mapping of names to values");
    }

    private String scalar(String key, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw wrong(key, "a text");
        }
        return String.valueOf(value);
    }

    private Optional<Duration> time(String key) {
        return text(key)
                .map(text -> Durations.parse(text).orElseThrow(() -> wrong(key, "a time such as 90s, 20m or 1h")));
    }

    private AlpinistException refused(String what, String remedy) {
        return new AlpinistException(Failure.INPUT, origin + ": " + what, remedy);
    }

    private AlpinistException wrong(String key, String wanted) {
        return refused("'" + key + "' must be " + wanted, "Correct it; docs/configuration.md shows an example.");
    }
}
