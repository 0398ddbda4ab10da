package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML that a repository wrote: bounded in its aliases and its depth, and without types of its own. */
final class Yaml {
    private Yaml() {}

    /**
     * A tree of maps, lists and plain values; null for an empty text.
     *
     * @param name of the file, for errors
     * @throws AlpinistException {@link Failure#INPUT} where the text is not YAML, or is nested too deeply to be read
     */
    static @Nullable Object load(String name, String text) {
        LoadSettings bounded = LoadSettings.builder()
                .setLabel(name)
                .setMaxAliasesForCollections(20)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return new Load(bounded).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new AlpinistException(
                    Failure.INPUT, name + " is not valid YAML: " + e.getMessage(), "Correct the line named above.", e);
        } catch (StackOverflowError e) {
            // the library goes down level by level and has no limit of its own
            throw new AlpinistException(
                    Failure.INPUT, name + " is nested too deeply to be read", "Write it with fewer levels.", e);
        }
    }
}
