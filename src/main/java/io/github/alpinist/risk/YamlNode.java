package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a YAML file, with its place; what is absent, or of another kind than was asked for, is empty. */
record YamlNode(Source source, Node node) {
    private static final String MERGE = "<<";
    private static final int DEEPEST_MERGE = 4;
    private static final int DEEPEST = 24;

    /** The documents of a file; none where it is no YAML. */
    static List<YamlNode> documents(Source source) {
        List<YamlNode> documents = new ArrayList<>();
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel(source.name()).build();
            new Compose(settings)
                    .composeAllFromString(source.text())
                    .forEach(node -> documents.add(new YamlNode(source, node)));
            return documents;
        } catch (YamlEngineException | StackOverflowError e) {
            // the library goes down level by level and has no limit of its own
            return List.of();
        }
    }

    /** The value of a key, also of one that is merged in. */
    Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries(0).get(key));
    }

    /** The value that a row of keys leads to. */
    Optional<YamlNode> at(String... keys) {
        Optional<YamlNode> found = Optional.of(this);
        for (String key : keys) {
            found = found.flatMap(value -> value.get(key));
        }
        return found;
    }

    Map<String, YamlNode> entries() {
        return entries(0);
    }

    private Map<String, YamlNode> entries(int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode value = new YamlNode(source, tuple.getValueNode());
                String key = new YamlNode(source, tuple.getKeyNode()).text().orElse("");
                if (!key.equals(MERGE)) {
                    entries.put(key, value);
                } else if (depth < DEEPEST_MERGE) {
                    value.oneOrMany()
                            .forEach(merged -> merged.entries(depth + 1).forEach(entries::putIfAbsent));
                }
            }
        }
        return entries;
    }

    List<YamlNode> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream()
                        .map(item -> new YamlNode(source, item))
                        .toList()
                : List.of();
    }

    private List<YamlNode> oneOrMany() {
        return node instanceof SequenceNode ? items() : List.of(this);
    }

    Optional<String> text() {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Hands on every mapping below this value, and the value itself where it is one. */
    void eachMapping(Consumer<YamlNode> reader) {
        eachMapping(reader, 0);
    }

    private void eachMapping(Consumer<YamlNode> reader, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            reader.accept(this);
            mapping.getValue()
                    .forEach(tuple -> new YamlNode(source, tuple.getValueNode()).eachMapping(reader, depth + 1));
        }
        items().forEach(item -> item.eachMapping(reader, depth + 1));
    }

    Place place() {
        return place(0);
    }

    /** Where a character of the text stands: its line in a block that keeps its lines, else where the text begins. */
    Place place(int offset) {
        Mark mark = node.getStartMark().orElseThrow();
        boolean block = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
        if (!block) {
            return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
        }
        String before = text().orElse("").substring(0, offset);
        int lines = (int) before.chars().filter(c -> c == '\n').count();
        return new Place(source.name(), mark.getLine() + 2 + lines, 1);
    }
}
