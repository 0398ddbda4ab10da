package io.github.alpinist.corpus;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The names that a Dockerfile's {@code apk add}s ask for, those in variables that the file itself sets included. */
final class ApkAdds {
    private static final Set<String> WITH_VALUE = Set.of(
            "-t",
            "--virtual",
            "-X",
            "--repository",
            "-p",
            "--root",
            "--arch",
            "--keys-dir",
            "--repositories-file",
            "--wait",
            "--cache-dir",
            "--cache-max-age");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)}?");
    private static final Pattern NAME = Pattern.compile("([\\w][\\w.+:-]*?)(?:@[\\w-]+)?(?:[=<>~].*)?");
    private static final int DEEPEST = 4;

    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, StringBuilder> variables = new HashMap<>();

    private ApkAdds(Dockerfile file) {
        file.instructions().stream()
                .filter(instruction -> instruction.is("ENV") || instruction.is("ARG"))
                .flatMap(instruction -> instruction.assignments(file.escape()).stream())
                .forEach(assignment -> assignment
                        .value()
                        .ifPresent(value -> define(assignment.name().text(), unquoted(value.text()))));
        List<Script> scripts = Sample.scripts(file).stream().map(Shell::parse).toList();
        scripts.forEach(script -> assignments(script, script));
        scripts.forEach(script -> script.simpleCommands().forEach(found -> read(found.command(), script.text())));
    }

    static Set<String> of(Dockerfile file) {
        return new ApkAdds(file).names;
    }

    private void define(String name, String value) {
        variables
                .computeIfAbsent(name, first -> new StringBuilder())
                .append(' ')
                .append(value);
    }

    private void assignments(Node node, Script script) {
        if (node instanceof Assignment assignment) {
            String value = script.text(assignment.value().span());
            if (!value.contains("$(") && !value.contains("`")) {
                define(assignment.name(), unquoted(value));
            }
        }
        node.children().forEach(child -> assignments(child, script));
    }

    private static String unquoted(String text) {
        return text.replaceAll("[\"'()]", "");
    }

    private void read(SimpleCommand command, Spliced script) {
        List<String> words =
                command.words().stream().map(word -> text(word, script)).toList();
        int apk = IntStream.range(0, words.size())
                .filter(index -> words.get(index).matches("(/sbin/)?apk"))
                .findFirst()
                .orElse(words.size());
        int add = words.subList(apk, words.size()).indexOf("add");
        if (add < 0) {
            return;
        }
        for (int i = apk + add + 1; i < words.size(); i++) {
            if (WITH_VALUE.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).startsWith("-")) {
                expand(words.get(i), 0).forEach(names::add);
            }
        }
    }

    private static String text(Word word, Spliced script) {
        return word.literal().orElseGet(() -> {
            Span local = script.localSpan(word.span());
            return unquoted(script.text().substring(local.start(), local.end()));
        });
    }

    private Stream<String> expand(String text, int depth) {
        if (depth == DEEPEST) {
            return Stream.of();
        }
        Matcher variable = VARIABLE.matcher(text);
        if (variable.matches()) {
            String value = variables
                    .getOrDefault(variable.group(1), new StringBuilder())
                    .toString();
            return Stream.of(value.strip().split("[\\s\\\\]+")).flatMap(word -> expand(word, depth + 1));
        }
        return Stream.of(NAME.matcher(text)).filter(Matcher::matches).map(name -> name.group(1));
    }
}
