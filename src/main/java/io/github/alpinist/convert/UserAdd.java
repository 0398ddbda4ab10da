package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Optional;

/** {@code useradd} becomes BusyBox's {@code adduser}, with the groups that useradd would have created or joined. */
final class UserAdd implements CommandStep {
    private static final OptionTable OPTIONS = new OptionTable(
            "-r --system",
            "-m --create-home",
            "-M --no-create-home",
            "-N --no-user-group",
            "-U --user-group",
            "-l --no-log-init",
            "-u --uid:",
            "-g --gid:",
            "-G --groups:",
            "-d --home-dir --home:",
            "-b --base-dir:",
            "-c --comment:",
            "-s --shell:",
            "-k --skel:");

    @Override
    public Rule rule() {
        return Accounts.RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("useradd")) {
            return false;
        }
        Accounts.convert(call, draft, OPTIONS, UserAdd::convert);
        return true;
    }

    private static boolean convert(AccountCommand command) {
        OptionTable.Read read = command.read();
        Optional<String> group = read.use("-g").map(command::text).map(command::groupName);
        boolean nameless = group.filter(name -> AccountCommand.isNumber(name) || !AccountCommand.isWord(name))
                .isPresent();
        if (read.operands().size() != 1 || nameless || read.has("-b")) {
            return false;
        }
        String user = command.operand(0);
        group.ifPresent(command::requireGroup);
        String flags = flags(read, group.isEmpty() ? ownGroup(command, user) : "");
        if (group.isPresent()) {
            command.keep("-g", "-G", group.get());
        }
        joinGroups(command, user);
        if (!command.fits()) {
            return false;
        }
        command.users().create(command.name(0), read.has("-r") && !read.has("-u") ? Users.USERADD : Users.SAME);
        command.keep("-u", "-u");
        command.keep("-d", "-h");
        command.keep("-c", "-g");
        command.keep("-k", "-k");
        command.keepShell();
        command.finish(
                "adduser " + flags, "BusyBox's adduser creates the user; -D keeps it from asking for a password");
        return true;
    }

    private static String flags(OptionTable.Read read, String group) {
        boolean system = read.has("-r");
        return (system ? "-S " : "") + "-D" + (read.has("-m") ? "" : " -H")
                + (system && !read.has("-s") ? " -s /bin/sh" : "") + group;
    }

    /** The option for the group that useradd gives a user without being told. */
    private static String ownGroup(AccountCommand command, String user) {
        OptionTable.Read read = command.read();
        Optional<String> id = read.use("-u").map(command::text);
        if (read.has("-N")) {
            return " -G users";
        }
        id.ifPresent(command::free);
        command.groups().create(command.name(0), id);
        if (!read.has("-r")) {
            return "";
        }
        command.runBefore(
                "addgroup -S " + id.map(number -> "-g " + number + " ").orElse("") + user);
        return " -G " + user;
    }

    private static void joinGroups(AccountCommand command, String user) {
        List<String> groups = command.read().use("-G").map(command::text).stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .toList();
        groups.forEach(command::requireGroup);
        groups.forEach(group -> command.runAfter("addgroup " + user + " " + group));
    }
}
