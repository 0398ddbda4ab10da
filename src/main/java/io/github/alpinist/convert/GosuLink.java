package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import java.util.Optional;

/** Links gosu's name to su-exec where a script, which stays as it is, calls it or may do so. */
final class GosuLink implements FileStep {
    private static final Rule RULE =
            new Rule("gosu-link", "Links gosu's name to su-exec, which takes its place, for scripts that call it");
    private static final String LINK = "RUN ln -s /sbin/su-exec /usr/local/bin/gosu";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            if (stage.installs("gosu") && stage.has("su-exec")) {
                caller(stage, draft).ifPresent(caller -> link(stage, caller, draft));
            }
        }
    }

    /** What calls gosu in a stage that begins from this one. */
    private static Optional<String> caller(StageView stage, Draft draft) {
        return draft.converted().stream()
                .filter(other -> other.beginsFrom(stage))
                .flatMap(other -> caller(draft, other).stream())
                .findFirst();
    }

    private static Optional<String> caller(Draft draft, StageView stage) {
        Optional<String> known = ScriptCalls.of(stage, draft).stream()
                .filter(call -> call.is("gosu"))
                .findFirst()
                .map(call -> call.told("a script calls it"));
        return known.or(() -> unseen(stage, draft));
    }

    private static Optional<String> unseen(StageView stage, Draft draft) {
        Scripts scripts = new Scripts(stage, draft);
        return stage.stage().instructions().stream()
                .flatMap(instruction -> scripts.unseen(instruction.effective()))
                .findFirst()
                .map(name -> name + ", which is not in the build context, may call it");
    }

    /** After the first instruction that installs it. */
    private static void link(StageView stage, String why, Draft draft) {
        Layout layout = draft.layout();
        Optional<Instruction> installing = Calls.of(stage)
                .filter(call -> AptCommand.of(call).isPresent())
                .filter(call -> layout.text(
                                call.snippet().orElseThrow().script().span())
                        .contains("gosu"))
                .map(Call::instruction)
                .findFirst();
        installing.ifPresent(instruction -> {
            draft.edit(layout.lineAfter(instruction.span().end(), LINK));
            draft.changed(RULE, instruction.span(), "su-exec is linked to gosu's name, because " + why);
        });
    }
}
