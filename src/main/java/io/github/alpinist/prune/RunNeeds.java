package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Spliced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which RUNs may need packages that are to leave the image: all but those of plain commands that stay at hand. */
final class RunNeeds {
    private static final Set<String> USERS =
            Set.of("adduser", "addgroup", "deluser", "delgroup", "useradd", "groupadd", "usermod", "passwd");

    private static final Set<String> BUILT_IN = Set.of(
            ":", "[", "cd", "echo", "exit", "export", "false", "printf", "pwd", "read", "set", "shift", "test", "trap",
            "true", "umask", "unset", "wait");

    private static final Set<String> PLAIN = Set.of(
            "apk",
            "awk",
            "base64",
            "basename",
            "cat",
            "chgrp",
            "chmod",
            "chown",
            "cp",
            "curl",
            "cut",
            "date",
            "dirname",
            "du",
            "getent",
            "grep",
            "gunzip",
            "gzip",
            "head",
            "id",
            "install",
            "ln",
            "ls",
            "md5sum",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sha256sum",
            "sha512sum",
            "sleep",
            "sort",
            "stat",
            "tail",
            "tar",
            "tee",
            "touch",
            "tr",
            "uname",
            "uniq",
            "unzip",
            "update-ca-certificates",
            "wc",
            "wget");

    private final Predicate<String> staysAtHand;

    /** @param staysAtHand whether a command is there without the packages that leave */
    RunNeeds(Predicate<String> staysAtHand) {
        this.staysAtHand = staysAtHand;
    }

    /** Whether a RUN may need what is to leave. */
    boolean needs(Instruction run) {
        return script(run).map(script -> !allAtHand(script)).orElse(true);
    }

    /** The commands of a RUN that make users and groups. */
    static List<SimpleCommand> userCommands(Instruction run) {
        return script(run).stream()
                .flatMap(Script::simpleCommands)
                .map(Script.Occurrence::command)
                .filter(command -> command.name().filter(USERS::contains).isPresent())
                .toList();
    }

    /** Every {@code apk add} of a RUN. */
    static List<ApkAdd> adds(Instruction run) {
        return script(run).stream()
                .flatMap(Script::simpleCommands)
                .flatMap(found -> ApkAdd.of(found.command()).stream())
                .toList();
    }

    static Optional<Script> script(Instruction run) {
        Optional<Spliced> text = run.is("RUN") ? run.shellText() : Optional.empty();
        return text.filter(shell -> !shell.text().isBlank())
                .map(Shell::parse)
                .filter(script -> script.findings().isEmpty());
    }

    private boolean allAtHand(Script script) {
        return script.simpleCommands().allMatch(found -> isAtHand(found.command()));
    }

    private boolean isAtHand(SimpleCommand command) {
        if (command.words().isEmpty()) {
            return true;
        }
        return command.name()
                .filter(name -> BUILT_IN.contains(name)
                        || (PLAIN.contains(name) || USERS.contains(name)) && staysAtHand.test(name))
                .isPresent();
    }
}
