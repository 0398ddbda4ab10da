package io.github.alpinist.dockerfile;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A Dockerfile as BuildKit reads it; the source stays as it was, and every node knows where it stands in it.
 *
 * @param source the text, unchanged
 * @param escape what continues a line: a backslash, or a backtick where a directive says so
 * @param directives in the order of the source
 * @param instructions all of them, in the order of the source
 * @param stages from each FROM to the next
 * @param comments full-line comments outside of heredocs, those between continuation lines too, without line endings
 * @param findings what Docker would refuse or is likely not meant
 */
public record Dockerfile(
        Source source,
        char escape,
        List<Directive> directives,
        List<Instruction> instructions,
        List<Stage> stages,
        List<Span> comments,
        List<Finding> findings) {

    /** Reads any text; what Docker would refuse is kept, with a finding. */
    public static Dockerfile parse(Source source) {
        return new DockerfileParser(source).parse();
    }

    /** The text, character for character. */
    public String print() {
        return source.text();
    }

    /** What stands before the first FROM. */
    public List<Instruction> preamble() {
        int end = stages.isEmpty() ? instructions.size() : stages.get(0).from().index();
        return instructions.subList(0, end);
    }

    /** The stage that a name or a number means to an instruction, such as {@code --from=build}, before it. */
    public Optional<Stage> stage(String reference, Instruction seenFrom) {
        return stages.stream()
                .filter(stage -> stage.from().index() < seenFrom.index())
                .filter(stage -> stage.answersTo(reference))
                .reduce((earlier, later) -> later);
    }

    /** The stage that an instruction stands in; none before the first FROM. */
    public Optional<Stage> stageOf(Instruction instruction) {
        return stages.stream()
                .filter(stage -> stage.from().index() <= instruction.index())
                .reduce((earlier, later) -> later);
    }
}
