package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;

/** {@code usermod -aG} and {@code gpasswd} become {@code addgroup USER GROUP}; all else needs shadow. */
final class UserMod implements CommandStep {
    private static final OptionTable MODIFY = new OptionTable("-a --append", "-G --groups:");
    private static final OptionTable MEMBER = new OptionTable("-a --add:", "-d --delete:");

    @Override
    public Rule rule() {
        return Accounts.RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("usermod")) {
            Accounts.convert(call, draft, MODIFY, UserMod::join);
        } else if (call.is("gpasswd")) {
            Accounts.convert(call, draft, MEMBER, UserMod::member);
        } else if (call.is("groupmod", "chage", "chsh", "chfn", "newusers", "vipw", "pwck", "grpck", "newgrp")) {
            Accounts.shadow(call, draft);
        } else {
            return false;
        }
        return true;
    }

    private static boolean join(AccountCommand command) {
        OptionTable.Read read = command.read();
        if (read.operands().size() != 1 || !read.has("-G")) {
            return false;
        }
        String user = command.operand(0);
        List<String> groups =
                List.of(read.use("-G").map(command::text).orElse("").split(",", -1));
        groups.forEach(command::requireGroup);
        groups.subList(1, groups.size()).forEach(group -> command.runAfter("addgroup " + user + " " + group));
        if (!command.fits()) {
            return false;
        }
        command.finishWithOperand("addgroup", groups.get(0), "BusyBox's addgroup adds a user to a group");
        return true;
    }

    private static boolean member(AccountCommand command) {
        OptionTable.Read read = command.read();
        if (read.operands().size() != 1 || read.uses().size() != 1) {
            return false;
        }
        String user = command.text(read.uses().get(0));
        command.requireGroup(command.name(0));
        if (!command.fits()) {
            return false;
        }
        command.finish(
                (read.has("-a") ? "addgroup " : "delgroup ") + user,
                "BusyBox's " + (read.has("-a") ? "addgroup" : "delgroup") + " changes who is in a group");
        return true;
    }
}
