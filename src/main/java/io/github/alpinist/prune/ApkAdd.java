package io.github.alpinist.prune;

import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An {@code apk add} in a RUN.
 *
 * @param command the whole command
 * @param add the word {@code add}
 * @param names packages asked for, as far as they are known without running anything
 * @param virtual whether they hang on a {@code --virtual} name
 * @param opaque whether some words are known only when it runs
 */
record ApkAdd(SimpleCommand command, Word add, List<Named> names, boolean virtual, boolean opaque) {
    private static final Set<String> OPTIONS_WITH_VALUE = Set.of(
            "-X",
            "--repository",
            "-t",
            "--virtual",
            "-p",
            "--root",
            "--repositories-file",
            "--keys-dir",
            "--arch",
            "--cache-dir",
            "--cache-max-age",
            "--wait",
            "--timeout",
            "--progress-fd");

    /**
     * @param name without a version
     * @param word where it stands
     */
    record Named(String name, Word word) {}

    /** Reads a command; empty where it is no {@code apk add}. */
    static Optional<ApkAdd> of(SimpleCommand command) {
        if (!command.name()
                .filter(name -> name.equals("apk") || name.endsWith("/apk"))
                .isPresent()) {
            return Optional.empty();
        }
        List<Word> words = positional(command.arguments());
        if (words.isEmpty() || !words.get(0).isLiteral("add")) {
            return Optional.empty();
        }
        List<Word> packages = words.subList(1, words.size());
        return Optional.of(new ApkAdd(
                command,
                words.get(0),
                packages.stream().flatMap(word -> named(word).stream()).toList(),
                command.arguments().stream().anyMatch(ApkAdd::asksForVirtual),
                command.arguments().stream().anyMatch(word -> word.literal().isEmpty())));
    }

    /** What is asked for, without its version or the tag of its repository. */
    static String nameOf(String asked) {
        return asked.split("[=<>~@]", 2)[0];
    }

    /** The command without the packages, as its author wrote the other words; redirections are left out. */
    String withoutNames() {
        Set<Word> named = names.stream().map(Named::word).collect(Collectors.toSet());
        return command.words().stream()
                .filter(word -> !named.contains(word))
                .map(Word::literal)
                .map(literal -> ShellWord.of(literal.orElseThrow()))
                .collect(Collectors.joining(" "));
    }

    private static List<Word> positional(List<Word> arguments) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String text = arguments.get(i).literal().orElse("");
            if (OPTIONS_WITH_VALUE.contains(text)) {
                i++;
            } else if (!text.startsWith("-")) {
                words.add(arguments.get(i));
            }
        }
        return words;
    }

    private static Optional<Named> named(Word word) {
        return word.literal()
                .map(ApkAdd::nameOf)
                .filter(name -> !name.isEmpty())
                .map(name -> new Named(name, word));
    }

    private static boolean asksForVirtual(Word word) {
        String text = word.literal().orElse("");
        return text.equals("-t") || text.equals("--virtual") || text.startsWith("--virtual=");
    }
}
