package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds and removes what runs left on an engine: only what carries Alpinist's labels, and never a build cache. Images
 * have a label of their own, because containers and images that a person makes of them inherit it.
 */
public final class Leftovers {
    /** The repository of every tag that a run gives; another tag of the same image is a person's, and stays. */
    static final String REPOSITORY = "alpinist-run";

    private static final String LABEL = "io.github.alpinist.run";
    private static final String IMAGE_LABEL = "io.github.alpinist.image";

    private final Engine engine;

    public Leftovers(Engine engine) {
        this.engine = engine;
    }

    /** What marks a container, a network or a volume as one of this run's. */
    public static Map<String, String> labels(String run) {
        return Map.of(LABEL, run);
    }

    /** What marks an image as one of this run's. */
    static Map<String, String> imageLabels(String run) {
        return Map.of(IMAGE_LABEL, run);
    }

    /** Everything that a run has on the engine; an image once for each of the run's tags. */
    public List<Owned> of(String run) {
        return Uninterrupted.get(() -> Stream.concat(withoutImages(run), images(run))
                .sorted(Comparator.comparing(Owned::kind))
                .toList());
    }

    /** Removes what a run left, and tells what it was. */
    public List<Owned> remove(String run) {
        return of(run).stream().filter(engine::remove).toList();
    }

    /** Removes what a run left but its images, from which a repeated run can go on. */
    void removeButImages(String run) {
        Uninterrupted.get(() -> withoutImages(run).toList()).stream()
                .sorted(Comparator.comparing(Owned::kind))
                .forEach(engine::remove);
    }

    private Stream<Owned> withoutImages(String run) {
        return engine.owned(LABEL, Optional.of(run)).stream().filter(owned -> owned.kind() != Owned.Kind.IMAGE);
    }

    private Stream<Owned> images(String run) {
        return engine.owned(IMAGE_LABEL, Optional.of(run)).stream()
                .filter(owned -> owned.kind() == Owned.Kind.IMAGE)
                .filter(Leftovers::isNamedByRun);
    }

    private static boolean isNamedByRun(Owned image) {
        return image.name().equals(image.id()) || image.name().startsWith(REPOSITORY + ":");
    }
}
