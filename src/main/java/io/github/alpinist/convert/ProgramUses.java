package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Span;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a stage, and those that begin from it, use a program or speak of it. */
final class ProgramUses {
    private final StageView stage;
    private final Draft draft;

    ProgramUses(StageView stage, Draft draft) {
        this.stage = stage;
        this.draft = draft;
    }

    /** The stage's commands. */
    Stream<Call> calls() {
        return Calls.of(stage);
    }

    /** Where one of the programs' names stands outside of comments, in the stage or in one that begins from it. */
    Stream<Span> mentions(Collection<String> programs) {
        Pattern word = Pattern.compile("(?<![\\w./-])(?:" + String.join("|", programs) + ")(?![\\w./-])");
        return draft.stages().stream()
                .filter(other -> other.beginsFrom(stage))
                .flatMap(other -> other.stage().instructions().stream())
                .map(Instruction::span)
                .flatMap(span -> draft.layout().matches(span, word));
    }

    /** Whether a mention is the name of one of the commands, or a package's in a command of apt. */
    boolean isKnown(Span mention, Collection<Call> commands) {
        return commands.stream().anyMatch(use -> use.nameWord().span().contains(mention))
                || calls().filter(call -> AptCommand.of(call).isPresent())
                        .anyMatch(apt -> apt.span().contains(mention));
    }
}
