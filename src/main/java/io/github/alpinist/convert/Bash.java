package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Heredoc;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds bash where something runs it: Debian always has it, Alpine does not. */
final class Bash implements FileStep, CommandStep {
    private static final Rule RULE = new Rule("bash", "Adds bash where a SHELL, a command or a script asks for it");
    private static final Pattern SHEBANG =
            Pattern.compile("#![ \\t]*(?:/\\S*/)?(?:env[ \\t]+(?:-\\S+[ \\t]+)*)?(?:/\\S*/)?bash\\b");
    private static final Pattern WRITTEN =
            Pattern.compile("(?m)(?:^|[\"'])[ \\t]*#![ \\t]*/(?:usr/)?bin/(?:env[ \\t]+(?:-\\S+[ \\t]+)*)?bash\\b");
    private static final Pattern SETTINGS =
            Pattern.compile(">\\s*+[^\\s>]*(?:\\.bash(?:rc|_profile|_aliases)|/etc/bash\\.bashrc)\\b");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("bash")) {
            need(call.stage(), call.place(), call.told("the command runs bash"), draft);
        }
        return false;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            for (Instruction instruction : stage.stage().instructions()) {
                look(stage, instruction.effective(), draft);
            }
        }
    }

    private static void look(StageView stage, Instruction instruction, Draft draft) {
        if (instruction.is("SHELL") && runsBash(instruction.exec())) {
            need(stage, instruction.span(), "SHELL names it", draft);
        }
        instruction.heredocs().stream()
                .filter(heredoc -> asksForBash(heredoc.body().text()))
                .findFirst()
                .map(Heredoc::wordSpan)
                .ifPresent(span -> need(stage, span, "a script begins with #! and bash", draft));
        draft.inlined()
                .script(instruction)
                .filter(ScriptFile::bash)
                .ifPresent(script -> need(stage, instruction.span(), script.path() + " is run by bash", draft));
        Scripts scripts = new Scripts(stage, draft);
        scripts.named(instruction)
                .filter(path ->
                        draft.context().read(path).filter(Bash::asksForBash).isPresent())
                .findFirst()
                .ifPresent(path -> need(stage, instruction.span(), path + " begins with #! and bash", draft));
        if (instruction.is("RUN")
                && draft.layout()
                        .matches(instruction.span(), SETTINGS)
                        .findAny()
                        .isPresent()) {
            need(stage, instruction.span(), "the file writes settings that only bash reads", draft);
        }
        if (instruction.is("RUN")
                && draft.layout().matches(instruction.span(), WRITTEN).findAny().isPresent()) {
            need(stage, instruction.span(), "a script that is written here begins with #! and bash", draft);
        }
        scripts.unseen(instruction).findFirst().ifPresent(name -> keep(stage, instruction, name, draft));
    }

    /** A script that runs on Debian may be bash's, which is always there. */
    private static void keep(StageView stage, Instruction instruction, String script, Draft draft) {
        String why = script + " runs here and is not in the build context, and Debian always has bash";
        if (draft.additions().need(stage, "bash", instruction.span(), RULE, why)) {
            draft.note(
                    RULE, instruction.span(), "bash is added, because " + why, "remove bash if the script is for sh");
        }
    }

    private static boolean runsBash(List<ExecWord> words) {
        return words.stream()
                .findFirst()
                .filter(word -> word.value().matches("(.*/)?bash"))
                .isPresent();
    }

    static boolean asksForBash(String script) {
        return SHEBANG.matcher(script).lookingAt();
    }

    private static void need(StageView stage, Span place, String why, Draft draft) {
        draft.additions().need(stage, "bash", place, RULE, why);
    }

    /** The shell that reads a stage's instructions after a SHELL: its words, or empty for the default. */
    static Optional<String> shell(Instruction instruction) {
        return instruction.is("SHELL")
                        && instruction.form() == Form.EXEC
                        && !instruction.exec().isEmpty()
                ? Optional.of(instruction.exec().get(0).value())
                : Optional.empty();
    }
}
