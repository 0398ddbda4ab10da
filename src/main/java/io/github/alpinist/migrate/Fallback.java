package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be tried where the program does not work on Alpine as it is, in this order. */
public enum Fallback {
    /** The release of Alpine before the chosen one. */
    PREVIOUS_RELEASE,
    /** Alpine's own package in place of what a language's package manager installs. */
    DISTRIBUTION_PACKAGES,
    /** A layer over musl that lets a program linked for glibc start. */
    GCOMPAT;

    /** As configuration and reports write it, such as {@code previous-release}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws AlpinistException where one is unknown */
    public static List<Fallback> parse(List<String> labels) {
        return labels.stream().map(Fallback::of).distinct().sorted().toList();
    }

    /** @throws AlpinistException where it is unknown */
    static Fallback of(String label) {
        return Stream.of(values())
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "'fallback' knows no '" + label + "'",
                        "It knows " + Stream.of(values()).map(Fallback::label).collect(Collectors.joining(", "))
                                + "."));
    }
}
