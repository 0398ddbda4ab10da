package io.github.alpinist.scripts;

import io.github.alpinist.scripts.Mention.Kind;
import io.github.alpinist.shell.FunctionDefinition;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Source;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what shell scripts and command lines start, read in their place, and name. */
public final class ShellReader {
    private static final Set<String> BUILT_IN = Set.of(
            ":",
            "[",
            "alias",
            "bg",
            "break",
            "cd",
            "continue",
            "echo",
            "exit",
            "export",
            "false",
            "fg",
            "getopts",
            "hash",
            "jobs",
            "kill",
            "let",
            "local",
            "printf",
            "pwd",
            "read",
            "readonly",
            "return",
            "set",
            "shift",
            "test",
            "times",
            "true",
            "type",
            "typeset",
            "ulimit",
            "umask",
            "unalias",
            "unset",
            "wait");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s;|&()<>\"'`$={}]+");

    private final Map<String, String> environment;

    /** @param environment variables that are set when the script starts */
    public ShellReader(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads a script; where the shell could not read it whole, any of its words may be a command.
     *
     * @param path the script's own, absolute
     */
    public List<Mention> script(String path, String text) {
        return read(Source.of(path, text), path);
    }

    /** Reads the text of {@code sh -c}. */
    public List<Mention> text(String text) {
        return read(Source.of("-", text), "");
    }

    private List<Mention> read(Source source, String path) {
        Script script = Shell.parse(source);
        ShellVariables variables = new ShellVariables(script, environment, path);
        Set<String> functions = new HashSet<>();
        collectFunctions(script, functions);
        Set<Mention> found = new LinkedHashSet<>();
        script.simpleCommands().forEach(occurrence -> read(source, occurrence.command(), variables, functions, found));
        if (!script.findings().isEmpty()) {
            everyWord(source, found);
        }
        return List.copyOf(found);
    }

    private static void collectFunctions(Node node, Set<String> found) {
        if (node instanceof FunctionDefinition function) {
            found.add(function.name());
        }
        node.children().forEach(child -> collectFunctions(child, found));
    }

    private static void read(
            Source source, SimpleCommand command, ShellVariables variables, Set<String> functions, Set<Mention> found) {
        int number = source.position(command.span().start()).line();
        Line line = new Line(number, source.line(number));
        command.assignments()
                .forEach(assignment ->
                        line.path(variables.value(assignment.value())).ifPresent(found::add));
        List<String> words = command.words().stream().map(variables::value).toList();
        if (words.isEmpty() || functions.contains(words.get(0))) {
            return;
        }
        words.stream().skip(1).forEach(word -> line.path(word).ifPresent(found::add));
        String name = words.get(0);
        if ((name.equals(".") || name.equals("source")) && words.size() > 1) {
            found.add(line.mention(Kind.SOURCED, words.subList(1, 2)));
        } else if (name.equals("trap") && words.size() > 1) {
            found.addAll(CommandLines.ofText(words.get(1), line));
        } else if (name.equals("eval")) {
            found.addAll(CommandLines.ofText(String.join(" ", words.subList(1, words.size())), line));
        } else if (!BUILT_IN.contains(name)) {
            found.addAll(CommandLines.of(words, line));
        }
    }

    private static void everyWord(Source source, Set<Mention> found) {
        for (int number = 1; number <= source.lineCount(); number++) {
            Line line = new Line(number, source.line(number));
            words(line.text())
                    .map(word -> line.mention(Kind.COMMAND, List.of(word)))
                    .forEach(found::add);
        }
    }

    private static Stream<String> words(String line) {
        return line.startsWith("#")
                ? Stream.empty()
                : SEPARATORS.splitAsStream(line).filter(word -> !word.isEmpty());
    }
}
