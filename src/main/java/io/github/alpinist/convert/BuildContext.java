package io.github.alpinist.convert;

import io.github.alpinist.elf.ElfFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/** The files beside a Dockerfile, as far as a conversion asks about them; nothing outside of it is seen. */
public interface BuildContext {
    /** Whether there is a file at a path relative to the context, with {@code /} between its parts. */
    boolean exists(String path);

    /**
     * The text of a regular file, up to a bound that the implementation sets; empty where there is none, where it is
     * larger, and where a link leads out of the context.
     */
    Optional<String> read(String path);

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
            public Optional<String> read(String path) {
                return Optional.empty();
            }

            @Override
            public SortedMap<String, ElfFile> programs() {
                return Collections.emptySortedMap();
            }
        };
    }

    /** The files of a folder; those over 1 MB are not read. */
    static BuildContext of(Path folder) {
        return of(folder, "Dockerfile");
    }

    /** @param dockerfile its path relative to the folder, since it may have an ignore file of its own */
    static BuildContext of(Path folder, String dockerfile) {
        return new FolderContext(folder, dockerfile);
    }
}
