package io.github.alpinist.dockerfile;

import java.util.List;
import java.util.Optional;

/** Says which arguments Docker refuses, so that nobody trusts a reading of them. */
final class ArgumentCheck {
    private final Problems problems;
    private final char escape;

    ArgumentCheck(Problems problems, char escape) {
        this.problems = problems;
        this.escape = escape;
    }

    void check(Instruction instruction) {
        fault(instruction)
                .ifPresent(fault -> problems.warn(
                        SyntaxRules.SYNTAX,
                        instruction.keywordSpan(),
                        "Docker refuses this " + instruction.keyword() + ": " + fault,
                        "correct its arguments"));
    }

    private Optional<String> fault(Instruction instruction) {
        if (instruction.arguments().text().isEmpty()) {
            return when(Keywords.needsArguments(instruction.keyword()), "it has no arguments");
        }
        return switch (instruction.keyword()) {
            case "ENV", "LABEL" -> pairs(instruction.assignments(escape));
            case "FROM" -> from(instruction.words());
            case "COPY", "ADD" -> when(Copy.of(instruction).isEmpty(), "it names no destination");
            case "SHELL" -> when(instruction.form() != Form.EXEC, "its arguments are no JSON array");
            case "HEALTHCHECK" -> healthCheck(instruction);
            default -> Optional.empty();
        };
    }

    private static Optional<String> pairs(List<Assignment> assignments) {
        return assignments.stream()
                .filter(pair -> pair.value().isEmpty() || pair.name().text().isEmpty())
                .findFirst()
                .map(pair -> "'" + pair.name().text() + "' is no name with a value");
    }

    private static Optional<String> from(List<Word> words) {
        boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS");
        return when(words.size() != 1 && !named, "it takes an image, or an image, AS and a name");
    }

    private static Optional<String> healthCheck(Instruction instruction) {
        String type = instruction.words().get(0).text();
        boolean known = type.equalsIgnoreCase("CMD") || type.equalsIgnoreCase("NONE");
        return when(!known, "'" + type + "' is neither CMD nor NONE");
    }

    private static Optional<String> when(boolean wrong, String fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }
}
