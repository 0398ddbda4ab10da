package io.github.alpinist.corpus;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.Optional;

/** Whether a finding tells of a word that stands in a converted file. */
final class FoundIn {
    private final Sample sample;
    private final Source source;
    private final Origins origins;

    FoundIn(Sample sample) {
        this.sample = sample;
        this.source = sample.source();
        this.origins = new Origins(sample.conversion().edits());
    }

    /**
     * Whether a finding stands on the word's line, names it in the same instruction, or says that the instruction's
     * shell text could not be read.
     *
     * @param offset in the converted text
     */
    boolean tells(String word, int offset) {
        int original = Math.min(origins.of(offset), source.text().length());
        int line = source.position(original).line();
        Optional<Span> instruction = instruction(original);
        return sample.conversion().findings().stream()
                .anyMatch(finding -> finding.place().line() == line
                        || isAbout(finding, word)
                                && instruction
                                        .filter(span -> holds(span, finding))
                                        .isPresent());
    }

    private static boolean isAbout(Finding finding, String word) {
        return finding.message().contains(word) || finding.rule().equals("shell-unreadable");
    }

    private boolean holds(Span instruction, Finding finding) {
        int line = finding.place().line();
        return source.position(instruction.start()).line() <= line
                && line <= source.position(instruction.end()).line();
    }

    private Optional<Span> instruction(int offset) {
        return sample.conversion().original().instructions().stream()
                .map(Instruction::span)
                .filter(span -> span.start() <= offset && offset <= span.end())
                .findFirst();
    }
}
