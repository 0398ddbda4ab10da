package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Lookup;
import java.util.function.Supplier;

/** Looks for images where the build will: under the names of the image map, and among those that the engine has. */
final class BuildLookup implements Lookup {
    private final ImageMap images;
    private final Lookup registries;
    private final Supplier<Engine> engine;

    BuildLookup(ImageMap images, Lookup registries, Supplier<Engine> engine) {
        this.images = images;
        this.registries = registries;
        this.engine = engine;
    }

    @Override
    public Answer image(String reference) {
        String had = images.map(reference);
        Answer answer = registries.image(had);
        boolean local =
                answer.kind() == Answer.Kind.MISSING && engine.get().image(had).isPresent();
        return local ? Answer.exists("the engine") : answer;
    }
}
