package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Mention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What command lines start: the command itself, and what it starts in its turn, such as {@code env} or a shell. */
final class CommandLines {
    /** These start what their arguments name. */
    private static final Set<String> STARTERS = Set.of(
            "catatonit",
            "chpst",
            "chroot",
            "command",
            "doas",
            "dumb-init",
            "env",
            "exec",
            "find",
            "flock",
            "gosu",
            "ionice",
            "nice",
            "nohup",
            "runuser",
            "s6-setuidgid",
            "setpriv",
            "setsid",
            "stdbuf",
            "su",
            "su-exec",
            "sudo",
            "time",
            "timeout",
            "tini",
            "which",
            "xargs");

    private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "dash", "su", "runuser");
    /** A shell text in a shell text in a shell text. */
    private static final int DEEPEST = 3;

    private CommandLines() {}

    /** @param words with {@link Names#HOLE} in those that are not known */
    static List<Mention> of(List<String> words, Line line) {
        List<Mention> found = new ArrayList<>();
        add(words, line, found, 0);
        return found;
    }

    /** What a shell text starts, told with the line of the call that hands it to a shell. */
    static List<Mention> ofText(String text, Line line) {
        List<Mention> found = new ArrayList<>();
        addText(text, line, found, 0);
        return found;
    }

    private static void add(List<String> words, Line line, List<Mention> found, int depth) {
        String name = words.get(0).substring(words.get(0).lastIndexOf('/') + 1);
        if (isCommand(words.get(0))) {
            found.add(line.mention(Kind.COMMAND, words));
        }
        if (STARTERS.contains(name)) {
            for (int i = 1; i < words.size(); i++) {
                if (isCommand(words.get(i))) {
                    found.add(line.mention(Kind.COMMAND, words.subList(i, words.size())));
                }
            }
        }
        int flag = words.indexOf("-c");
        boolean shell = flag > 0 && words.subList(0, flag).stream().anyMatch(CommandLines::isShell);
        if (shell && flag + 1 < words.size()) {
            addText(words.get(flag + 1), line, found, depth + 1);
        }
    }

    private static boolean isCommand(String word) {
        return !word.isBlank()
                && word.indexOf(' ') < 0
                && !word.startsWith("-")
                && word.indexOf('=') < 0
                && word.indexOf(Names.HOLE) < 0;
    }

    private static boolean isShell(String word) {
        return SHELLS.contains(word.substring(word.lastIndexOf('/') + 1));
    }

    private static void addText(String text, Line line, List<Mention> found, int depth) {
        if (depth < DEEPEST) {
            String known = text.replace(String.valueOf(Names.HOLE), "${_}");
            new ShellReader(Map.of())
                    .text(known).stream()
                            .map(mention -> line.mention(mention.kind(), mention.words()))
                            .forEach(found::add);
        }
    }
}
