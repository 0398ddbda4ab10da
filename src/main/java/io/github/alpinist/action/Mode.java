package io.github.alpinist.action;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a step is for. */
enum Mode {
    /** The move without a proposal on a forge: a record, a report and a patch; it runs the repository's code. */
    MIGRATE,
    /** A pull request of the record that another job made. */
    PROPOSE,
    /** The image as it is, against a size budget. */
    CHECK,
    /** The report of a record again. */
    REPORT;

    /** Of the command line, beside those that the inputs give. */
    List<String> arguments() {
        return switch (this) {
            case MIGRATE -> List.of("--propose", "patch");
            case PROPOSE -> List.of("--propose", "github");
            case CHECK, REPORT -> List.of();
        };
    }

    /** @throws AlpinistException where there is none of that name */
    static Mode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "There is no mode '" + name + "'",
                        "Give one of "
                                + Arrays.stream(values()).map(Mode::label).collect(Collectors.joining(", ")) + "."));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
