package io.github.alpinist.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * A FROM: what a stage stands on.
 *
 * @param instruction the FROM itself
 * @param image the image or the earlier stage, before variables are expanded
 * @param alias the stage's name after {@code AS}, as written
 */
public record From(Instruction instruction, Word image, Optional<Word> alias) {
    /** Reads a FROM with one word, or three with {@code AS} between; empty for any other instruction. */
    public static Optional<From> of(Instruction instruction) {
        List<Word> words = instruction.words();
        if (!instruction.is("FROM") || words.isEmpty()) {
            return Optional.empty();
        }
        boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS");
        return Optional.of(new From(instruction, words.get(0), named ? Optional.of(words.get(2)) : Optional.empty()));
    }

    /** What {@code --platform} asks for, before variables are expanded. */
    public Optional<Flag> platform() {
        return instruction.flag("platform");
    }
}
