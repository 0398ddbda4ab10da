package io.github.alpinist.prune;

import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the programs that shell texts and command lines start, as far as they stand there literally. */
final class ShellCommands {
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
            "su-exec",
            "sudo",
            "time",
            "timeout",
            "tini",
            "xargs");

    private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "dash");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s;|&()<>\"'`$={}]+");
    /** A shell text in a shell text in a shell text. */
    private static final int DEEPEST = 3;

    private ShellCommands() {}

    /** Words that a command line in exec form may start: each of them, since a word may start the ones after it. */
    static Set<String> of(List<String> words) {
        Set<String> found = new LinkedHashSet<>();
        addShellText(words, found, 0);
        words.stream().filter(word -> !word.isBlank()).forEach(found::add);
        return found;
    }

    /** Words that a shell text starts; where it cannot be read whole, each of its words. */
    static Set<String> of(String text, int depth) {
        Set<String> found = new LinkedHashSet<>();
        Script script = Shell.parse(Source.of("script", text));
        if (!script.findings().isEmpty()) {
            SEPARATORS.splitAsStream(text).filter(word -> !word.isEmpty()).forEach(found::add);
        }
        script.simpleCommands().forEach(occurrence -> add(occurrence.command(), found, depth));
        return found;
    }

    private static void add(SimpleCommand command, Set<String> found, int depth) {
        List<String> words = command.words().stream()
                .flatMap(word -> word.literal().stream())
                .toList();
        Optional<String> name = command.name();
        name.ifPresent(found::add);
        addShellText(words, found, depth);
        if (name.isPresent() && STARTERS.contains(ImagePath.name(name.get()))) {
            found.addAll(words);
        }
    }

    private static void addShellText(List<String> words, Set<String> found, int depth) {
        int flag = words.indexOf("-c");
        boolean shell =
                flag > 0 && words.subList(0, flag).stream().map(ImagePath::name).anyMatch(SHELLS::contains);
        if (shell && flag + 1 < words.size() && depth < DEEPEST) {
            found.addAll(of(words.get(flag + 1), depth + 1));
        }
    }
}
