package io.github.alpinist.risk;

import io.github.alpinist.convert.SilentNeeds;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Spliced;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that a command uses and the image on Alpine does not have.
 *
 * @param risk of the catalogue
 * @param what the program, with the option where only that is missing
 * @param remedy as an instruction
 */
record CommandLack(String risk, String what, String remedy) {
    private static final Set<String> APT =
            Set.of("apt", "apt-get", "apt-cache", "apt-mark", "aptitude", "dpkg", "dpkg-query", "dpkg-reconfigure");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:/(?:usr/)?(?:local/)?s?bin/)?[\\w.+-]+");
    private static final int DEEPEST = 3;

    /** What the commands of a text lack, each once. */
    static List<CommandLack> of(String text, Optional<String> debianImage, ImagePrograms programs) {
        return commands(Spliced.whole(Source.of("", text)), 0)
                .filter(command -> !isLookedFor(command, text))
                .flatMap(command -> lack(command, text, debianImage, programs).stream())
                .distinct()
                .toList();
    }

    private static Stream<SimpleCommand> commands(Spliced text, int depth) {
        Script script = Shell.parse(text);
        return script.simpleCommands()
                .map(Script.Occurrence::command)
                .filter(command -> command.name().isPresent())
                .flatMap(command -> Stream.concat(
                        Stream.of(command),
                        depth < DEEPEST
                                ? inner(command, script).stream().flatMap(inner -> commands(inner, depth + 1))
                                : Stream.of()));
    }

    /** The text of {@code sh -c TEXT}. */
    private static Optional<Spliced> inner(SimpleCommand command, Script script) {
        if (command.name().filter(CommandLack::isShell).isEmpty()) {
            return Optional.empty();
        }
        List<Word> words = command.arguments();
        return words.stream()
                .dropWhile(word -> word.literal()
                        .filter(text -> text.matches("-\\w*c\\w*"))
                        .isEmpty())
                .skip(1)
                .findFirst()
                .flatMap(script::handedOn);
    }

    private static boolean isShell(String name) {
        return SHELLS.contains(RepositoryFiles.name(name));
    }

    /** Whether the text asks for the program before it runs it, or has another way beside it. */
    private static boolean isLookedFor(SimpleCommand command, String text) {
        String name = Pattern.quote(RepositoryFiles.name(command.name().orElseThrow()));
        return Pattern.compile("(?:command -v|which|hash|type) (?:\\S*/)?" + name
                        + "\\b|\\b(?:wget|sh|apk)\\b[^|]*\\|\\|[^|]*\\b" + name + "\\b|\\b" + name
                        + "\\b[^|]*\\|\\|\\s*(?:wget|sh|ash|apk)\\b")
                .matcher(text)
                .find();
    }

    private static Optional<CommandLack> lack(
            SimpleCommand command, String text, Optional<String> debianImage, ImagePrograms programs) {
        String path = command.name().orElseThrow();
        String name = RepositoryFiles.name(path);
        if (!PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        if (APT.contains(name)) {
            return Optional.of(new CommandLack(
                    "consumer-apt", name, "install in the Dockerfile what it fetches, or call apk add there"));
        }
        return SilentNeeds.of(command, debianImage)
                .filter(need -> programs.areKnown() && !programs.has(need.alpineName(), name))
                .map(need -> of(need, name, text));
    }

    private static CommandLack of(SilentNeeds.Need need, String name, String text) {
        String install =
                "add " + need.alpineName() + " to the Dockerfile (apk add --no-cache " + need.alpineName() + ")";
        if (name.equals("bash")) {
            boolean bashAlone = text.contains("/dev/tcp/");
            return new CommandLack("consumer-bash", name, (bashAlone ? "" : "run sh there, or ") + install);
        }
        if (!need.what().equals(name)) {
            return new CommandLack("consumer-option", need.what(), "leave the option out there, or " + install);
        }
        String other = name.equals("curl") ? ", or call wget -q -O - there, which BusyBox has" : "";
        return new CommandLack("consumer-program", name, install + other);
    }
}
