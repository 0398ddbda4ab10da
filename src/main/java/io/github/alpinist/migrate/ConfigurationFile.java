package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;

/** Reads {@code .alpinist.yml} at a repository's root; its keys are those of {@code docs/configuration.md}. */
public final class ConfigurationFile {
    /** Where it stands, relative to the repository. */
    public static final String NAME = ".alpinist.yml";

    private static final long LARGEST_BYTES = 1 << 20;

    private ConfigurationFile() {}

    /**
     * The repository's own configuration; a repository without the file says nothing.
     *
     * @throws AlpinistException where the file is a link or not YAML, or says what it may not say
     */
    public static Configuration read(Path repository) {
        Path file = repository.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Configuration.ABSENT;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused("it is a link or a folder", "Make it a file of the repository's own.");
        }
        return parse(text(file));
    }

    static Configuration parse(String text) {
        Object root = Yaml.load(NAME, text);
        if (root == null) {
            return Configuration.ABSENT;
        }
        if (!(root instanceof Map<?, ?> map)) {
            throw refused("it is not a mapping of keys to values", "Write 'key: value' lines.");
        }
        return new ConfigurationReader(NAME, map).read();
    }

    private static AlpinistException refused(String what, String remedy) {
        return new AlpinistException(Failure.INPUT, NAME + ": " + what, remedy);
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw refused("it is larger than 1 MiB", "Keep only Alpinist's settings in it.");
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, NAME + " cannot be read: " + e.getMessage(), "Check the file's permissions.", e);
        }
    }
}
