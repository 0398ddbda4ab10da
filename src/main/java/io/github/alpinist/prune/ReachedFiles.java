package io.github.alpinist.prune;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Classed files that something that runs reaches: it starts them, loads them, or they are named. */
final class ReachedFiles {
    private static final Set<FileClass> OF_NO_USE = Set.of(FileClass.CACHES, FileClass.BUILD_CACHES);

    private final FileTree tree;
    private final Set<String> named = new HashSet<>();

    private ReachedFiles(FileTree tree) {
        this.tree = tree;
    }

    /** Nothing is reached. */
    static ReachedFiles none() {
        return new ReachedFiles(FileTree.empty());
    }

    static ReachedFiles of(FileTree tree, RuntimeConfig config, Closure closure) {
        ReachedFiles reached = new ReachedFiles(tree);
        Stream.of(config.entrypoint(), config.command(), config.healthcheck())
                .flatMap(Collection::stream)
                .map(config::absolute)
                .forEach(reached::add);
        closure.reached().forEach(reached::add);
        return reached;
    }

    private void add(String word) {
        if (word.startsWith("/")) {
            ImagePath.normalise(word).ifPresent(path -> {
                named.add(path);
                tree.realPath(path).ifPresent(named::add);
            });
        }
    }

    /** @param unit that the file belongs to; what holds it, and much else, is not named for its sake */
    boolean contains(FileClass kind, String unit, FileEntry file) {
        return isLoadable(kind, file) || isNamed(unit, file.path());
    }

    private static boolean isLoadable(FileClass kind, FileEntry file) {
        return !OF_NO_USE.contains(kind)
                && file.content()
                        .flatMap(Content::elfFile)
                        .filter(Loader::isLoadable)
                        .isPresent();
    }

    private boolean isNamed(String unit, String file) {
        Optional<String> at = Optional.of(file);
        while (at.isPresent()) {
            if (named.contains(at.get())) {
                return true;
            }
            at = at.filter(path -> !path.equals(unit)).map(ImagePath::parent);
        }
        return false;
    }
}
