package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.Optional;
import java.util.function.Predicate;

/** What the rules about users and groups have in common. */
final class Accounts {
    static final Rule RULE = new Rule(
            "accounts",
            "Creates users and groups with BusyBox's adduser and addgroup, or with shadow where they cannot");

    private Accounts() {}

    /** Converts a command, or leaves it to the package shadow where the conversion says that BusyBox has no equal. */
    static void convert(Call call, Draft draft, OptionTable table, Predicate<AccountCommand> conversion) {
        Optional<AccountCommand> command = table.read(call, draft.layout())
                .map(read -> new AccountCommand(call, draft, RULE, read))
                .filter(conversion);
        if (command.isEmpty()) {
            shadow(call, draft);
        }
    }

    /** Keeps a command and adds the package that has it on Alpine. */
    static void shadow(Call call, Draft draft) {
        draft.additions()
                .need(call.stage(), "shadow", call.span(), RULE, "BusyBox has no equal of this " + call.name());
        draft.note(
                RULE,
                call.span(),
                "BusyBox has no equal of this " + call.name() + "; the package shadow, which has it, is added",
                "use only what BusyBox's adduser and addgroup know to save the package");
    }
}
