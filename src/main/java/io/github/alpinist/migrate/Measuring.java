package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ImageSize;
import io.github.alpinist.engine.Masking;
import io.github.alpinist.engine.SafeText;
import io.github.alpinist.prune.Fact;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.Ownership;
import io.github.alpinist.report.Layer;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures images by reading them whole; nothing is taken from what an engine calls a size. */
final class Measuring {
    private static final int LONGEST_LINE = 200;

    private final Engine engine;
    private final Map<String, String> labels;
    private final Masking hidden;

    Measuring(Run run) {
        this.engine = run.engine();
        this.labels = run.labels();
        this.hidden = run.task().hidden();
    }

    Variant measure(VariantName name, String image) {
        ImageSize size = size(image);
        List<Layer> layers = size.layers().stream()
                .map(layer -> new Layer(
                        layer.digest(),
                        layer.uncompressed(),
                        layer.compressed(),
                        layer.createdBy().map(this::line)))
                .toList();
        return new Variant(
                name,
                image,
                Optional.of(size.uncompressed()),
                Optional.of(size.compressed()),
                Optional.of(packages(image).size()),
                layers);
    }

    /** Values are masked before the line is cut, since half of one would not be found. */
    private String line(String createdBy) {
        String line = SafeText.of(hidden.mask(createdBy).strip().replaceAll("\\s+", " "));
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "…" : line;
    }

    /** Names of the packages that an image has. */
    Set<String> packages(String image) {
        return Set.copyOf(
                Ownership.of(ImageFiles.of(engine, image, labels, Set.of())).packageNames());
    }

    FileTree tree(String image) {
        return ImageFiles.of(engine, image, labels, EnumSet.allOf(Fact.class));
    }

    ImageSize size(String image) {
        try (InputStream archive = engine.save(image)) {
            return ImageSize.measure(archive);
        } catch (IOException e) {
            throw ImageFiles.broken(image, e);
        }
    }
}
