package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.text.Span;

/** What holds for every Dockerfile that was read, whatever its text. */
final class DockerfileInvariants {
    private DockerfileInvariants() {}

    /** Instructions stand in order, and what belongs to one within it. */
    static void check(Dockerfile dockerfile) {
        int end = 0;
        for (Instruction instruction : dockerfile.instructions()) {
            assertThat(instruction.span().start()).isGreaterThanOrEqualTo(end);
            checkParts(instruction);
            end = instruction.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(dockerfile.source().text().length());
    }

    private static void checkParts(Instruction instruction) {
        contains(instruction, instruction.keywordSpan());
        contains(instruction, instruction.argumentsSpan());
        instruction.flags().forEach(flag -> contains(instruction, flag.span()));
        instruction
                .flags()
                .forEach(flag ->
                        assertThat(flag.span().contains(flag.valueSpan())).isTrue());
        instruction.exec().forEach(word -> contains(instruction, word.span()));
        instruction.heredocs().forEach(heredoc -> contains(instruction, heredoc.wordSpan()));
        instruction.heredocs().stream()
                .filter(heredoc -> heredoc.terminatorSpan().length() > 0)
                .forEach(heredoc -> contains(instruction, heredoc.bodySpan().union(heredoc.terminatorSpan())));
        instruction.trigger().ifPresent(DockerfileInvariants::checkParts);
    }

    private static void contains(Instruction instruction, Span part) {
        assertThat(instruction.span().contains(part) || part.length() == 0)
                .as("%s within %s", part, instruction)
                .isTrue();
    }
}
