package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.Optional;

/** {@code groupadd} becomes BusyBox's {@code addgroup}. */
final class GroupAdd implements CommandStep {
    private static final OptionTable OPTIONS = new OptionTable("-r --system", "-f --force", "-g --gid:");

    @Override
    public Rule rule() {
        return Accounts.RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("groupadd")) {
            return false;
        }
        Accounts.convert(call, draft, OPTIONS, GroupAdd::convert);
        return true;
    }

    private static boolean convert(AccountCommand command) {
        OptionTable.Read read = command.read();
        if (read.operands().size() != 1) {
            return false;
        }
        String group = command.operand(0);
        Optional<String> id = read.use("-g").map(command::text);
        id.ifPresent(command::free);
        if (read.has("-f")) {
            command.unless("getent group " + group + " > /dev/null || ");
        }
        if (!command.fits()) {
            return false;
        }
        command.groups().create(command.name(0), id);
        command.keep("-g", "-g");
        command.finish(read.has("-r") ? "addgroup -S" : "addgroup", "BusyBox's addgroup creates the group");
        return true;
    }
}
