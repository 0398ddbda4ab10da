package io.github.alpinist.prune;

import io.github.alpinist.scripts.Mention;
import io.github.alpinist.scripts.ShellReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the programs and sources that words of a configuration or a script may stand for. */
final class CommandFinder {
    private static final Set<String> SHELLS = Set.of("sh", "ash", "bash", "dash");

    private final ImageContents image;
    private final FileTree tree;
    private final RuntimeConfig config;

    CommandFinder(ImageContents image, RuntimeConfig config) {
        this.image = image;
        this.tree = image.tree();
        this.config = config;
    }

    /** Where a command is found: by its path, or in the folders of {@code PATH}; links are left as they are. */
    Optional<String> find(String command) {
        if (command.contains("/")) {
            return Optional.of(config.absolute(command)).filter(this::isProgram);
        }
        return inPath(command).filter(this::isProgram).findFirst();
    }

    /** A script that a shell reads in its place, which need be no program. */
    Optional<String> findText(String name) {
        Stream<String> places = name.contains("/") ? Stream.of(config.absolute(name)) : inPath(name);
        return places.filter(
                        path -> tree.resolve(path).filter(FileEntry::isFile).isPresent())
                .findFirst();
    }

    private Stream<String> inPath(String command) {
        return config.path().stream().map(folder -> ImagePath.child(config.absolute(folder), command));
    }

    /** Programs and sources that a configuration's words start: any of them may be one that the first one starts. */
    List<String> findAll(List<String> words) {
        List<String> found = new ArrayList<>();
        words.stream()
                .filter(word -> !word.isBlank())
                .forEach(word -> find(word).ifPresent(found::add));
        found.addAll(sources(words));
        shellText(words).stream()
                .flatMap(text -> new ShellReader(config.environment()).text(text).stream())
                .forEach(mention -> addAll(mention, found));
        return found;
    }

    private static Optional<String> shellText(List<String> words) {
        int flag = words.indexOf("-c");
        boolean shell = flag > 0
                && flag + 1 < words.size()
                && words.subList(0, flag).stream().map(ImagePath::name).anyMatch(SHELLS::contains);
        return shell ? Optional.of(words.get(flag + 1)) : Optional.empty();
    }

    private void addAll(Mention mention, List<String> found) {
        if (mention.kind() == Mention.Kind.COMMAND) {
            find(mention.name()).ifPresent(found::add);
            found.addAll(sources(mention.words()));
        } else if (mention.kind() == Mention.Kind.SOURCED) {
            findText(mention.name()).ifPresent(found::add);
        }
    }

    /** Texts of the image's own that a command line names, which an interpreter among its words may run. */
    List<String> sources(List<String> words) {
        Stream<String> named = words.stream().filter(word -> !word.isEmpty()).map(config::absolute);
        int flag = words.indexOf("-m");
        Stream<String> modules = flag >= 0 && flag + 1 < words.size()
                ? Stream.of(".py", "/__main__.py")
                        .map(end -> config.absolute(words.get(flag + 1).replace('.', '/') + end))
                : Stream.empty();
        return Stream.concat(named, modules).filter(this::isOwnText).toList();
    }

    private boolean isOwnText(String path) {
        return tree.resolve(path)
                .filter(file -> file.isFile() && image.isUnowned(file.path()))
                .flatMap(FileEntry::content)
                .filter(content -> content.elf().isEmpty())
                .isPresent();
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
