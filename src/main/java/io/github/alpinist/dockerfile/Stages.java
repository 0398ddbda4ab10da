package io.github.alpinist.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Divides the instructions at each FROM. */
final class Stages {
    private Stages() {}

    static List<Stage> of(List<Instruction> instructions, Problems problems) {
        List<Stage> stages = new ArrayList<>();
        int first = indexOfFrom(instructions, 0);
        reportStrays(instructions.subList(0, first), problems);
        for (int from = first; from < instructions.size(); ) {
            int next = indexOfFrom(instructions, from + 1);
            stages.add(stage(stages.size(), instructions.get(from), instructions.subList(from + 1, next)));
            from = next;
        }
        return List.copyOf(stages);
    }

    private static int indexOfFrom(List<Instruction> instructions, int start) {
        int at = start;
        while (at < instructions.size() && !instructions.get(at).is("FROM")) {
            at++;
        }
        return at;
    }

    private static Stage stage(int index, Instruction from, List<Instruction> instructions) {
        Optional<String> name =
                From.of(from).flatMap(From::alias).map(Word::text).map(Stages::normal);
        return new Stage(index, name, from, List.copyOf(instructions));
    }

    /** A stage's name as Docker compares it. */
    static String normal(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void reportStrays(List<Instruction> preamble, Problems problems) {
        for (Instruction instruction : preamble) {
            if (!instruction.is("ARG") && Keywords.isKnown(instruction.keyword())) {
                problems.warn(
                        SyntaxRules.INSTRUCTION,
                        instruction.keywordSpan(),
                        "Docker refuses " + instruction.keyword() + " before the first FROM",
                        "begin with FROM and an image");
            }
        }
    }
}
