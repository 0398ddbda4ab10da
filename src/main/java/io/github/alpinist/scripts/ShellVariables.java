package io.github.alpinist.scripts;

import io.github.alpinist.shell.ArithmeticCommand;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.For;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values of words in a shell script, as far as literals and the environment tell. */
final class ShellVariables {
    private static final String UNKNOWN = String.valueOf(Names.HOLE);

    private final Map<String, String> values;
    private final Set<String> changing = new HashSet<>();
    private final Set<String> assigned = new HashSet<>();

    /** @param path the script's own; empty where it has none */
    ShellVariables(Script script, Map<String, String> environment, String path) {
        this.values = new HashMap<>(environment);
        if (!path.isEmpty()) {
            values.put("0", path);
            values.put("BASH_SOURCE", path);
        }
        collect(script);
        values.keySet().removeAll(changing);
    }

    private void collect(Node node) {
        if (node instanceof Assignment assignment) {
            assign(assignment);
        } else if (node instanceof For loop) {
            changing.add(loop.variable());
        } else if (node instanceof SimpleCommand command
                && command.name().filter("read"::equals).isPresent()) {
            command.arguments().forEach(word -> word.literal().ifPresent(changing::add));
        }
        if (!(node instanceof ArithmeticCommand)) {
            node.children().forEach(this::collect);
        }
    }

    /** A name that is given two values may have either. */
    private void assign(Assignment assignment) {
        String value = value(assignment.value());
        boolean again = !assigned.add(assignment.name());
        String before = values.put(assignment.name(), value);
        if (assignment.append() || assignment.subscript().isPresent() || (again && !value.equals(before))) {
            changing.add(assignment.name());
        }
    }

    /** The word's text, with {@link Names#HOLE} for each part that only the running script knows. */
    String value(Word word) {
        return value(word.parts());
    }

    private String value(List<WordPart> parts) {
        StringBuilder value = new StringBuilder();
        parts.forEach(part -> value.append(value(part)));
        return value.toString();
    }

    private String value(WordPart part) {
        if (part instanceof WordPart.Literal literal) {
            return literal.value();
        } else if (part instanceof WordPart.SingleQuoted quoted) {
            return quoted.value();
        } else if (part instanceof WordPart.AnsiQuoted quoted) {
            return quoted.value();
        } else if (part instanceof WordPart.DoubleQuoted quoted) {
            return value(quoted.parts());
        } else if (part instanceof WordPart.Parameter parameter) {
            return value(parameter);
        }
        return part instanceof WordPart.CommandSubstitution inner ? folder(inner.script()) : UNKNOWN;
    }

    private String value(WordPart.Parameter parameter) {
        boolean plain = parameter.prefix().isEmpty()
                && (parameter.subscript().isEmpty() || parameter.name().equals("BASH_SOURCE"));
        if (!plain || changing.contains(parameter.name())) {
            return UNKNOWN;
        }
        String value = values.getOrDefault(parameter.name(), UNKNOWN);
        String argument = parameter.argument().map(this::value).orElse("");
        return switch (parameter.operator()) {
            case "" -> value;
            case ":-", "-", ":=", "=" -> value.equals(UNKNOWN) ? argument : value;
            case "%" ->
                argument.equals("/*")
                                || parameter
                                        .argument()
                                        .filter(ShellVariables::isLastName)
                                        .isPresent()
                        ? parent(value)
                        : UNKNOWN;
            default -> UNKNOWN;
        };
    }

    /** The pattern of <code>${0%/*}</code>. */
    private static boolean isLastName(Word pattern) {
        return pattern.pattern().filter("/*"::equals).isPresent();
    }

    /** What {@code $(dirname "$0")} and {@code $(cd "..." && pwd)} stand for. */
    private String folder(Script script) {
        List<SimpleCommand> commands = script.statements().stream()
                .flatMap(statement -> statement.pipelines().stream())
                .flatMap(pipeline -> pipeline.commands().stream())
                .map(command -> command instanceof SimpleCommand simple ? simple : null)
                .filter(command -> command != null)
                .toList();
        boolean isPath = commands.size() == 1 && isCalled(commands.get(0), "dirname", "readlink", "realpath");
        boolean isMove = commands.size() == 2 && isCalled(commands.get(0), "cd") && isCalled(commands.get(1), "pwd");
        if (!isPath && !isMove) {
            return UNKNOWN;
        }
        List<String> arguments = commands.get(0).arguments().stream()
                .map(this::value)
                .filter(word -> !word.startsWith("-"))
                .toList();
        if (arguments.size() != 1) {
            return UNKNOWN;
        }
        return isCalled(commands.get(0), "dirname") ? parent(arguments.get(0)) : arguments.get(0);
    }

    private static boolean isCalled(SimpleCommand command, String... names) {
        return command.name().filter(List.of(names)::contains).isPresent();
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? UNKNOWN : path.substring(0, Math.max(1, slash));
    }
}
