package io.github.alpinist.convert;

import java.nio.file.Path;
import java.util.Optional;

/** The files beside a Dockerfile, as far as a conversion asks about them; nothing outside of it is seen. */
public interface BuildContext {
    /** Whether there is a file at a path relative to the context, with {@code /} between its parts. */
    boolean exists(String path);

    /**
     * The text of a regular file, up to a bound that the implementation sets; empty where there is none, where it is
     * larger, and where a link leads out of the context.
     */
    Optional<String> read(String path);

    /** A context without files, as of a Dockerfile that comes through standard input. */
    static BuildContext empty() {
        return new BuildContext() {
            @Override
            public boolean exists(String path) {
                return false;
            }

            @Override
            public Optional<String> read(String path) {
                return Optional.empty();
            }
        };
    }

    /** The files of a folder; those over 1 MB are not read. */
    static BuildContext of(Path folder) {
        return new FolderContext(folder);
    }
}
