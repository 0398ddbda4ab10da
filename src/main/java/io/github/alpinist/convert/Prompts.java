package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The variables that keep apt and debconf from asking questions leave: apk never asks. */
final class Prompts implements CommandStep, FileStep {
    private static final Rule RULE =
            new Rule("debian-frontend", "Removes DEBIAN_FRONTEND and its kin: apk never asks a question");
    private static final String REASON = "apk never asks a question";
    private static final Set<String> NAMES = Set.of(
            "DEBIAN_FRONTEND",
            "DEBIAN_PRIORITY",
            "DEBCONF_NONINTERACTIVE_SEEN",
            "DEBCONF_NOWARNINGS",
            "DEBCONF_FRONTEND",
            "UCF_FORCE_CONFFOLD",
            "UCF_FORCE_CONFFNEW",
            "NEEDRESTART_MODE",
            "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE",
            "APT_LISTCHANGES_FRONTEND");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Takes out {@code export DEBIAN_FRONTEND=noninteractive}. */
    @Override
    public boolean apply(Call call, Draft draft) {
        boolean exports =
                call.is("export", "unset") && call.arguments().stream().allMatch(Prompts::isPrompt);
        if (exports && !call.arguments().isEmpty()) {
            draft.remove(call, RULE, REASON);
        }
        return exports;
    }

    /** Takes out assignments that stand without a command. */
    static void forget(Snippet snippet, Draft draft) {
        snippet.script()
                .simpleCommands()
                .map(Script.Occurrence::command)
                .filter(command ->
                        command.words().isEmpty() && !command.assignments().isEmpty())
                .filter(command ->
                        command.assignments().stream().map(Assignment::name).allMatch(NAMES::contains))
                .forEach(command -> draft.remove(command, RULE, REASON));
    }

    private static boolean isPrompt(Argument word) {
        String head = Tokens.of(word).head();
        int equals = head.indexOf('=');
        return NAMES.contains(equals < 0 ? head : head.substring(0, equals));
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            stage.stage().instructions().stream()
                    .filter(instruction -> instruction.is("ENV") || instruction.is("ARG"))
                    .forEach(instruction -> removePairs(instruction, draft));
        }
        if (!draft.converted().isEmpty()) {
            draft.file().preamble().stream()
                    .filter(instruction -> instruction.is("ARG"))
                    .forEach(instruction -> removePairs(instruction, draft));
        }
    }

    private static void removePairs(Instruction instruction, Draft draft) {
        List<Pairs.Pair> pairs = Pairs.of(instruction);
        List<Excision.Element> row = pairs.stream()
                .map(pair -> Excision.Element.word(pair.span(), NAMES.contains(pair.name())))
                .toList();
        boolean bare =
                instruction.is("ARG") && NAMES.contains(instruction.arguments().text());
        if (bare || !row.isEmpty() && row.stream().allMatch(Excision.Element::removed)) {
            draft.remove(instruction);
            draft.changed(RULE, instruction.span(), "removed, because " + REASON);
        } else if (row.stream().anyMatch(Excision.Element::removed)) {
            draft.editAll(new Excision(draft.layout()).edits(row));
            draft.changed(RULE, instruction.span(), "removed, because " + REASON);
        }
    }

    /** Takes out those that stand before a command. */
    static void drop(Call call, Draft draft) {
        List<Excision.Element> row = new ArrayList<>();
        for (Assignment assignment : call.assignments()) {
            row.add(Excision.Element.word(assignment.span(), NAMES.contains(assignment.name())));
        }
        for (Word word : call.command().words()) {
            Argument argument = new Argument(word, word.span());
            if (word.span().start() >= call.span().start()) {
                row.add(Excision.Element.word(
                        new Span(word.span().start(), word.span().start()), false));
                break;
            }
            row.add(Excision.Element.word(word.span(), isPrompt(argument) || isBareEnv(argument, call)));
        }
        if (!call.exec() && row.stream().anyMatch(Excision.Element::removed)) {
            draft.editAll(new Excision(draft.layout()).edits(row));
            draft.changed(RULE, call.command().span(), REASON);
        }
    }

    /** Whether {@code env} passes on nothing but such variables. */
    private static boolean isBareEnv(Argument argument, Call call) {
        return argument.is("env")
                && call.command().words().stream()
                        .filter(word -> word.span().start() > argument.span().start()
                                && word.span().start() < call.span().start())
                        .allMatch(word -> isPrompt(new Argument(word, word.span())));
    }
}
