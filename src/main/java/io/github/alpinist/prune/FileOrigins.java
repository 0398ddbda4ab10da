package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which instruction of a stage brought each file, by the layers of the image that was built of it. */
public final class FileOrigins {
    /** Nothing is known. */
    public static final FileOrigins UNKNOWN = new FileOrigins(FileTree.empty(), Map.of());

    private static final Set<String> WRITING = Set.of("RUN", "COPY", "ADD");

    private final FileTree layered;
    private final Map<Integer, Instruction> byLayer;

    private FileOrigins(FileTree layered, Map<Integer, Instruction> byLayer) {
        this.layered = layered;
        this.byLayer = Map.copyOf(byLayer);
    }

    /**
     * The last steps of the image's history are the stage's. Where they are not, by their keywords, or where more of them
     * made layers, nothing is known.
     *
     * @param image with its layers
     * @param baseLayers how many of them are the base image's
     */
    public static FileOrigins of(Stage stage, SavedImage image, int baseLayers) {
        List<Instruction> instructions = stage.instructions().stream()
                .filter(instruction -> WRITING.contains(instruction.keyword()))
                .toList();
        List<SavedImage.Step> steps = image.steps().stream()
                .filter(step -> WRITING.contains(step.keyword()))
                .toList();
        int others = steps.size() - instructions.size();
        if (others < 0 || steps.subList(0, others).stream().anyMatch(step -> isAbove(step, baseLayers))) {
            return UNKNOWN;
        }
        Map<Integer, Instruction> byLayer = new HashMap<>();
        for (int i = 0; i < instructions.size(); i++) {
            SavedImage.Step step = steps.get(others + i);
            if (!instructions.get(i).is(step.keyword()) || step.layers() < baseLayers) {
                return UNKNOWN;
            }
            if (step.madeLayer()) {
                byLayer.put(step.layers(), instructions.get(i));
            }
        }
        return new FileOrigins(image.tree(), byLayer);
    }

    private static boolean isAbove(SavedImage.Step step, int baseLayers) {
        return step.madeLayer() && step.layers() >= baseLayers;
    }

    /** The instruction that last wrote a file; empty where that cannot be told. */
    Optional<Instruction> of(FileEntry file) {
        return layered.entry(file.path()).flatMap(entry -> Optional.ofNullable(byLayer.get(entry.layer())));
    }
}
