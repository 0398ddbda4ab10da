package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;

/** {@code userdel} and {@code groupdel} become {@code deluser} and {@code delgroup}. */
final class AccountRemoval implements CommandStep {
    private static final OptionTable USER = new OptionTable("-r --remove --remove-home", "-f --force --quiet");
    private static final OptionTable GROUP = new OptionTable("-f --force --quiet --only-if-empty");

    @Override
    public Rule rule() {
        return Accounts.RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("userdel", "deluser", "groupdel", "delgroup")) {
            return false;
        }
        boolean user = call.is("userdel", "deluser");
        if (user && isUbuntus(call)) {
            draft.remove(call, Accounts.RULE, "Alpine has no user ubuntu");
        } else {
            Accounts.convert(call, draft, user ? USER : GROUP, command -> convert(command, user));
        }
        return true;
    }

    /** Ubuntu's images have had a user of that name since 23.04. */
    private static boolean isUbuntus(Call call) {
        return call.arguments().stream().anyMatch(word -> word.is("ubuntu"))
                && !call.stage().groups().knows("ubuntu");
    }

    private static boolean convert(AccountCommand command, boolean user) {
        if (command.read().operands().isEmpty()) {
            return false;
        }
        boolean fromGroup = command.read().operands().size() == 2;
        if (!user && !fromGroup) {
            command.groups().delete(command.operand(0));
        }
        String remove = command.read().has("-r") ? "deluser --remove-home" : "deluser";
        command.finish(user && !fromGroup ? remove : "delgroup", "BusyBox has it under this name");
        return true;
    }
}
