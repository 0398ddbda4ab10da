package io.github.alpinist.convert;

import io.github.alpinist.elf.ElfFile;
import io.github.alpinist.text.Source;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** The files beside a Dockerfile, as far as a conversion asks about them; nothing outside of it is seen. */
public interface BuildContext {
    /** Whether there is a file at a path relative to the context, with {@code /} between its parts. */
    boolean exists(String path);

    /** The path of an existing file without the links that lead to it. */
    Optional<String> real(String path);

    /**
     * A regular file under the name that people know it by, up to a bound that the implementation sets; empty where there
     * is none, where it is larger, and where a link leads out of the context.
     */
    Optional<Source> source(String path);

    /** The text of {@link #source}. */
    default Optional<String> read(String path) {
        return source(path).map(Source::text);
    }

    /**
     * ELF files that are programs or libraries and enter a build, by their paths relative to the context, sorted; of a
     * very large context only those among its first files.
     */
    SortedMap<String, ElfFile> programs();

    /** A context without files, as of a Dockerfile that comes through standard input. */
    static BuildContext empty() {
        return new BuildContext() {
            @Override
            public boolean exists(String path) {
                return false;
            }

            @Override
            public Optional<String> real(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<Source> source(String path) {
                return Optional.empty();
            }

            @Override
            public SortedMap<String, ElfFile> programs() {
                return Collections.emptySortedMap();
            }
        };
    }

    /** The files of a folder, known by their paths in it; those over 1 MB are not read. */
    static BuildContext of(Path folder) {
        return of(folder, "Dockerfile", "");
    }

    /**
     * The files of a folder; those over 1 MB are not read.
     *
     * @param dockerfile its path relative to the folder, since it may have an ignore file of its own
     * @param prefix what stands before a file's path in the folder where people are told of it: empty, or ending in a
     *     slash
     */
    static BuildContext of(Path folder, String dockerfile, String prefix) {
        return new FolderContext(folder, dockerfile, prefix);
    }
}
