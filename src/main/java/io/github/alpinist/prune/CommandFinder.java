package io.github.alpinist.prune;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the programs that words of a configuration may stand for. */
final class CommandFinder {
    private final FileTree tree;
    private final RuntimeConfig config;

    CommandFinder(FileTree tree, RuntimeConfig config) {
        this.tree = tree;
        this.config = config;
    }

    /** Where a command is found: by its path, or in the folders of {@code PATH}; links are left as they are. */
    Optional<String> find(String command) {
        if (command.contains("/")) {
            return Optional.of(config.absolute(command)).filter(this::isProgram);
        }
        return config.path().stream()
                .map(folder -> ImagePath.child(config.absolute(folder), command))
                .filter(this::isProgram)
                .findFirst();
    }

    /** Programs that a command line names: any of its words may be one that the first one starts. */
    List<String> findAll(List<String> words) {
        return ShellCommands.of(words).stream()
                .flatMap(word -> find(word).stream())
                .toList();
    }

    /** Programs that a shell script starts. */
    List<String> startedBy(FileEntry script) {
        return tree.text(script.path()).map(text -> ShellCommands.of(text, 0)).orElse(Set.of()).stream()
                .flatMap(word -> find(word).stream())
                .toList();
    }

    private boolean isProgram(String path) {
        return tree.resolve(path)
                .filter(entry -> entry.isExecutable() || interpreter(entry).isPresent())
                .isPresent();
    }

    private static Optional<String> interpreter(FileEntry entry) {
        return entry.content().flatMap(Content::shebang).filter(line -> !line.isEmpty());
    }

    /** Programs that a script's first line starts: the interpreter, and what {@code env} starts in its place. */
    List<String> interpreters(FileEntry script) {
        List<String> found = new ArrayList<>();
        List<String> words = interpreter(script).stream()
                .flatMap(line -> Stream.of(line.split("\\s+", -1)))
                .toList();
        if (!words.isEmpty()) {
            find(words.get(0)).ifPresent(found::add);
            if (ImagePath.name(words.get(0)).equals("env")) {
                words.stream()
                        .skip(1)
                        .filter(word -> !word.startsWith("-") && !word.contains("="))
                        .findFirst()
                        .flatMap(this::find)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
