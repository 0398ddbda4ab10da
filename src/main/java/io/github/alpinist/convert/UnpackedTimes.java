package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;

/** Adds GNU tar where a script asks for the time of what it unpacks: BusyBox's gives folders that of unpacking. */
final class UnpackedTimes implements CommandStep {
    private static final Rule RULE = new Rule(
            "unpacked-times",
            "Adds GNU tar where a script unpacks and asks for times, which BusyBox's tar does not restore");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        boolean asks = call.is("tar")
                && call.instruction().effective().is("RUN")
                && call.snippet()
                        .filter(snippet -> asksForTimes(snippet.script()))
                        .isPresent();
        if (asks) {
            draft.additions()
                    .needWhile(
                            call,
                            "tar",
                            RULE,
                            "the script asks for the time of what it unpacks, and BusyBox's tar gives folders that of"
                                    + " unpacking");
        }
        return false;
    }

    private static boolean asksForTimes(Script script) {
        return script.simpleCommands().map(Script.Occurrence::command).anyMatch(UnpackedTimes::asksForTime);
    }

    private static boolean asksForTime(SimpleCommand command) {
        return command.name().filter("stat"::equals).isPresent()
                && command.words().stream()
                        .anyMatch(word -> word.literal()
                                .filter(text -> text.contains("%Y"))
                                .isPresent());
    }
}
