package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.Optional;

/** Debian's {@code addgroup} becomes BusyBox's, whose options are others. */
final class AddGroup implements CommandStep {
    private static final OptionTable OPTIONS = new OptionTable(
            "--system -system -S",
            "--quiet -quiet -q --force-badname --allow-badname --allow-bad-names",
            "--gid -gid -g:");

    @Override
    public Rule rule() {
        return Accounts.RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("addgroup")) {
            return false;
        }
        Accounts.convert(call, draft, OPTIONS, AddGroup::convert);
        return true;
    }

    private static boolean convert(AccountCommand command) {
        OptionTable.Read read = command.read();
        if (read.operands().isEmpty()) {
            return false;
        }
        if (read.operands().size() == 1) {
            Optional<String> id = read.use("--gid").map(command::text);
            id.ifPresent(command::free);
            command.groups().create(command.name(0), id);
        } else {
            command.requireGroup(command.name(1));
        }
        if (!command.fits()) {
            return false;
        }
        command.keep("--gid", "-g");
        command.finish(
                read.has("--system") ? "addgroup -S" : "addgroup", "BusyBox's addgroup takes short options alone");
        return true;
    }
}
