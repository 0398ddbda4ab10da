package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.Optional;

/** Debian's {@code adduser} becomes BusyBox's, whose options are others. */
final class AddUser implements CommandStep {
    private static final OptionTable OPTIONS = new OptionTable(
            "--system -system",
            "--group -group",
            "--no-create-home -no-create-home",
            "--disabled-password -disabled-password --disabled-login -disabled-login -D",
            "--quiet -q --force-badname --allow-badname --allow-bad-names --allow-all-names --add_extra_groups --add-extra-groups",
            "--home -home:",
            "--shell -shell:",
            "--uid -uid:",
            "--gid -gid:",
            "--ingroup -ingroup:",
            "--gecos -gecos --comment:");

    @Override
    public Rule rule() {
        return Accounts.RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("adduser") || isBusybox(call)) {
            return false;
        }
        Optional<AccountCommand> command = OPTIONS.read(call, draft.layout())
                .map(read -> new AccountCommand(call, draft, Accounts.RULE, read))
                .filter(AddUser::convert);
        if (command.isEmpty()) {
            draft.block(
                    Accounts.RULE,
                    call.span(),
                    "Debian's adduser has options here that BusyBox's has not",
                    "write it with the options of BusyBox's adduser, or with useradd from the package shadow");
        }
        return true;
    }

    private static boolean isBusybox(Call call) {
        return call.arguments().stream()
                .anyMatch(word -> word.literal()
                        .filter(text -> text.matches("-[hgsGSDHuk]+"))
                        .isPresent());
    }

    private static boolean convert(AccountCommand command) {
        OptionTable.Read read = command.read();
        if (read.operands().size() == 2
                && read.uses().stream().allMatch(use -> use.name().equals("--quiet"))) {
            command.requireGroup(command.name(1));
            command.finish("addgroup", "BusyBox's addgroup adds a user to a group");
            return command.fits();
        }
        Optional<String> group = read.use("--ingroup")
                .or(() -> read.use("--gid"))
                .map(command::text)
                .map(command::groupName);
        if (read.operands().size() != 1
                || group.filter(AccountCommand::isNumber).isPresent()) {
            return false;
        }
        String flags = flags(read) + (group.isEmpty() ? ownGroup(command) : "");
        group.ifPresent(command::requireGroup);
        if (!command.fits()) {
            return false;
        }
        command.users()
                .create(command.name(0), read.has("--system") && !read.has("--uid") ? Users.ADDUSER : Users.SAME);
        group.ifPresent(name -> command.keep(read.has("--ingroup") ? "--ingroup" : "--gid", "-G", name));
        command.keep("--home", "-h");
        command.keep("--uid", "-u");
        if (read.use("--gecos")
                .flatMap(OptionTable.Use::value)
                .filter(String::isEmpty)
                .isEmpty()) {
            command.keep("--gecos", "-g");
        }
        command.keepShell();
        command.finish(
                "adduser " + flags, "BusyBox's adduser creates the user; -D keeps it from asking for a password");
        return true;
    }

    private static String flags(OptionTable.Read read) {
        boolean homeless = read.has("--no-create-home") || read.has("--system") && !read.has("--home");
        return (read.has("--system") ? "-S " : "") + "-D" + (homeless ? " -H" : "");
    }

    /** The option for the group that {@code --group} creates beside a system user. */
    private static String ownGroup(AccountCommand command) {
        String user = command.operand(0);
        String group = command.name(0);
        Optional<String> id = command.read().use("--uid").map(command::text);
        if (!command.read().has("--system")) {
            id.ifPresent(command::free);
            command.groups().create(group, id);
            return "";
        }
        if (!command.read().has("--group")) {
            return "";
        }
        id.ifPresent(command::free);
        if (!command.groups().knows(group)) {
            command.runBefore(
                    "addgroup -S " + id.map(number -> "-g " + number + " ").orElse("") + user);
            command.groups().create(group, id);
        }
        return " -G " + user;
    }
}
