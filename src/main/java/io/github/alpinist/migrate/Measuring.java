package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ImageSize;
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
    private final Engine engine;
    private final Map<String, String> labels;

    Measuring(Run run) {
        this.engine = run.engine();
        this.labels = run.labels();
    }

    Variant measure(VariantName name, String image) {
        ImageSize size = size(image);
        List<Layer> layers = size.layers().stream()
                .map(layer -> new Layer(layer.digest(), layer.uncompressed()))
                .toList();
        return new Variant(
                name,
                image,
                Optional.of(size.uncompressed()),
                Optional.of(size.compressed()),
                Optional.of(packages(image).size()),
                layers);
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
