package io.github.alpinist.convert;

import java.util.List;

/** The rules of the conversion, in the order in which they are asked. */
final class Rules {
    static final List<FileStep> FIRST = List.of(new BaseImages());

    static final List<CommandStep> COMMANDS = List.of(
            new AptMark(),
            new AptUpdate(),
            new AptInstall(),
            new AptUpgrade(),
            new AptRemove(),
            new AptClean(),
            new AptRepository(),
            new Prompts(),
            new Debconf(),
            new Dpkg(),
            new Locales(),
            new Bash(),
            new MovedPrograms(),
            new EchoEscapes(),
            new BaseTools(),
            new Services(),
            new BusyboxOptions(),
            new GroupAdd(),
            new UserAdd(),
            new AddGroup(),
            new AddUser(),
            new UserMod(),
            new AccountRemoval());

    static final List<FileStep> LAST = List.of(new CopiedImages(), new CacheMounts(), new Prompts(), new Bash());

    private Rules() {}
}
