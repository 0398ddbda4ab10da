package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Directive;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Variables;
import io.github.alpinist.report.BaseImage;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The images that a Dockerfile's build reads: bases, those of {@code COPY --from}, that of {@code # syntax}. Each is
 * known by its public name and by the one that the image map gives it.
 */
final class BuildImages {
    private static final String SCRATCH = "scratch";

    private final Dockerfile dockerfile;
    private final Variables variables;
    private final Variables defaults;
    private final ImageMap map;
    private final List<BaseImage> images = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Edit> edits = new ArrayList<>();

    private BuildImages(Dockerfile dockerfile, Map<String, String> buildArgs, ImageMap map) {
        this.dockerfile = dockerfile;
        this.variables = Variables.of(dockerfile, buildArgs);
        this.defaults = Variables.of(dockerfile, Map.of());
        this.map = map;
    }

    static BuildImages of(Dockerfile dockerfile, Map<String, String> buildArgs, ImageMap map) {
        BuildImages images = new BuildImages(dockerfile, buildArgs, map);
        dockerfile.directives().stream()
                .filter(directive -> directive.name().equals("syntax"))
                .forEach(images::addSyntax);
        dockerfile.instructions().forEach(images::addOf);
        return images;
    }

    /**
     * Every image once, in the order of the file; one whose name depends on an unknown value is left out. Where the
     * value of a build argument makes the name, it stands here as the Dockerfile writes it.
     */
    List<BaseImage> all() {
        return images.stream().distinct().toList();
    }

    /** The names under which the images are had. */
    List<String> used() {
        return List.copyOf(used);
    }

    /** The Dockerfile with the names under which the images are had. */
    String mappedText() {
        return Edits.apply(dockerfile.print(), edits);
    }

    /** What a stage stands on, as it is had; empty where that is an earlier stage or not known. */
    Optional<String> baseOf(Stage stage) {
        return From.of(stage.from())
                .flatMap(from -> image(stage.from(), from.image().text()))
                .map(map::map);
    }

    /** The earlier stage that a stage stands on; empty where that is an image. */
    Optional<Stage> below(Stage stage) {
        return From.of(stage.from())
                .flatMap(from -> variables.at(stage.from()).expand(from.image().text()))
                .flatMap(name -> dockerfile.stage(name, stage.from()));
    }

    private void addSyntax(Directive directive) {
        images.add(new BaseImage(directive.value(), use(directive.value(), directive.valueSpan())));
    }

    private void addOf(Instruction instruction) {
        From.of(instruction)
                .ifPresent(from ->
                        addWord(instruction, from.image().text(), from.image().span()));
        Copy.of(instruction)
                .flatMap(Copy::from)
                .ifPresent(from -> addWord(instruction, from.value(), from.valueSpan()));
    }

    private void addWord(Instruction seenFrom, String word, Span span) {
        image(seenFrom, word).ifPresent(name -> {
            String had = use(name, span);
            boolean written =
                    defaults.at(seenFrom).expand(word).filter(name::equals).isPresent();
            images.add(written ? new BaseImage(name, had) : new BaseImage(word, word));
        });
    }

    /** @return the name under which the image is had */
    private String use(String name, Span span) {
        String had = map.map(name);
        used.add(had);
        if (!had.equals(name)) {
            edits.add(new Edit(span, had));
        }
        return had;
    }

    /** The image that a word means; empty for a stage, for {@code scratch} and for what is not known. */
    private Optional<String> image(Instruction seenFrom, String word) {
        return variables
                .at(seenFrom)
                .expand(word)
                .filter(name -> !name.equals(SCRATCH))
                .filter(name -> dockerfile.stage(name, seenFrom).isEmpty());
    }
}
