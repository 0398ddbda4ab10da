package io.github.alpinist.scripts;

import java.util.List;
import java.util.Optional;

/** Reads of a text what it starts, opens and names, as far as literals tell. */
public interface TextReader {
    /** Sources that are larger, in bytes, are not read: most are made by a program and hold data. */
    int LARGEST = 1 << 20;

    List<Mention> read(String text);

    /**
     * Who reads a file; empty where it is no source and no configuration. Shell scripts need more than
     * their text, see {@link ShellReader}.
     *
     * @param path its name tells by what follows the last dot
     * @param shebang its first line after {@code #!}, where it has one
     * @param size in bytes
     */
    static Optional<TextReader> of(String path, Optional<String> shebang, long size) {
        return Language.of(path, shebang)
                .<TextReader>map(language -> language)
                .or(() -> ConfigurationReader.of(path, size));
    }

    /** Whether a file is a source of a language that is read. */
    static boolean isSource(String path, Optional<String> shebang) {
        return Language.of(path, shebang).isPresent();
    }
}
