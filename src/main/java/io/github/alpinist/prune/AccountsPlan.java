package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses how a run-time stage comes to the users and groups of its build. */
final class AccountsPlan {
    private static final String USERS = "/etc/passwd";
    private static final String GROUPS = "/etc/group";
    /** They change accounts in ways that their words alone do not tell. */
    private static final Set<String> CHANGING =
            Set.of("chpasswd", "passwd", "newusers", "groupmod", "gpasswd", "groupmems", "chfn", "chsh", "chage");

    private static final Set<String> MAKING_USERS = Set.of("adduser", "useradd");
    private static final int MOST_WORDS_TO_ADD_A_MEMBER = 3;

    private final Stage stage;
    private final FileTree image;
    private final FileTree base;

    AccountsPlan(Stage stage, FileTree image, FileTree base) {
        this.stage = stage;
        this.image = image;
        this.base = base;
    }

    /**
     * The commands make the same users again where they alone made users, and say literally which; numbers are given in
     * the order in which users are made, and files belong to numbers.
     */
    Plan.Accounts choose(TreeDifference difference) {
        if (!difference.usersChanged()) {
            return Plan.Accounts.UNCHANGED;
        }
        List<SimpleCommand> commands = stage.instructions().stream()
                .flatMap(run -> RunNeeds.userCommands(run).stream())
                .toList();
        long making = commands.stream().filter(AccountsPlan::makesUser).count();
        boolean literal = commands.stream()
                .flatMap(command -> command.words().stream())
                .allMatch(word -> word.literal().isPresent());
        boolean alone = !commands.isEmpty()
                && literal
                && making == made(USERS)
                && made(GROUPS) <= commands.size()
                && !changesOtherwise();
        return alone ? Plan.Accounts.MADE_AGAIN : Plan.Accounts.COPIED;
    }

    /** BusyBox's {@code adduser USER GROUP} makes none. */
    private static boolean makesUser(SimpleCommand command) {
        boolean isMember = command.words().size() == MOST_WORDS_TO_ADD_A_MEMBER
                && command.arguments().stream()
                        .noneMatch(word -> word.literal().orElse("").startsWith("-"));
        return command.name().filter(MAKING_USERS::contains).isPresent() && !isMember;
    }

    private boolean changesOtherwise() {
        return stage.instructions().stream()
                .flatMap(run -> RunNeeds.script(run).stream())
                .flatMap(Script::simpleCommands)
                .anyMatch(found ->
                        found.command().name().filter(CHANGING::contains).isPresent());
    }

    private long made(String file) {
        Set<String> before = lines(file, base).collect(Collectors.toSet());
        return lines(file, image).filter(line -> !before.contains(line)).count();
    }

    private static Stream<String> lines(String file, FileTree tree) {
        return tree.text(file).orElse("").lines();
    }
}
