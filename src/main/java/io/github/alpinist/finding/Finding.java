package io.github.alpinist.finding;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something a person must be told.
 *
 * @param rule id of the {@link Rule} it is an instance of
 * @param severity how much it weighs
 * @param place where it stands
 * @param message what was found, and why it matters
 * @param remedy what would help, as an instruction
 * @param source address where a person can read it up; empty where the message says all
 */
public record Finding(
        String rule, Severity severity, Place place, String message, String remedy, Optional<String> source) {
    public Finding(String rule, Severity severity, Place place, String message, String remedy) {
        this(rule, severity, place, message, remedy, Optional.empty());
    }

    public static Finding of(Rule rule, Severity severity, Place place, String message, String remedy) {
        return new Finding(rule.id(), severity, place, message, remedy);
    }

    /** The same, with its message and remedy masked. */
    public Finding masked(UnaryOperator<String> mask) {
        return new Finding(rule, severity, place, mask.apply(message), mask.apply(remedy), source);
    }

    public boolean isBlocker() {
        return severity == Severity.BLOCKER;
    }
}
