package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A COPY or ADD.
 *
 * @param instruction the instruction itself
 * @param sources paths, or the words that announce heredocs
 * @param destination the last word
 */
public record Copy(Instruction instruction, List<Path> sources, Path destination) {
    /**
     * @param text before variables are expanded
     * @param span where it stands, with the quotes of the JSON form
     */
    public record Path(String text, Span span) {}

    /** Reads a COPY or ADD of two words or more; empty for any other instruction. */
    public static Optional<Copy> of(Instruction instruction) {
        if (!instruction.is("COPY") && !instruction.is("ADD")) {
            return Optional.empty();
        }
        List<Path> paths = paths(instruction);
        if (paths.size() < 2) {
            return Optional.empty();
        }
        int last = paths.size() - 1;
        return Optional.of(new Copy(instruction, List.copyOf(paths.subList(0, last)), paths.get(last)));
    }

    /** The stage, number or image that it copies from instead of the build context. */
    public Optional<Flag> from() {
        return instruction.flag("from");
    }

    private static List<Path> paths(Instruction instruction) {
        List<Path> paths = new ArrayList<>();
        if (instruction.form() == Form.EXEC) {
            instruction.exec().forEach(word -> paths.add(new Path(word.value(), word.span())));
        } else {
            instruction.words().forEach(word -> paths.add(new Path(word.text(), word.span())));
        }
        return paths;
    }
}
