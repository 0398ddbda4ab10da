package io.github.alpinist.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code action/action.yml}, as a runner reads it. */
final class ActionFile {
    static final Path FOLDER = Path.of("action");

    private final Map<String, Object> tree;

    private ActionFile(Map<String, Object> tree) {
        this.tree = tree;
    }

    static ActionFile read() throws IOException {
        return new ActionFile(map(new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(FOLDER.resolve("action.yml")))));
    }

    Map<String, Object> inputs() {
        return map(tree.get("inputs"));
    }

    Map<String, Object> outputs() {
        return map(tree.get("outputs"));
    }

    List<Map<String, Object>> steps() {
        return ((List<?>) Objects.requireNonNull(map(tree.get("runs")).get("steps")))
                .stream().map(ActionFile::map).toList();
    }

    static String text(Map<String, Object> map, String key) {
        return (String) Objects.requireNonNull(map.get(key));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
