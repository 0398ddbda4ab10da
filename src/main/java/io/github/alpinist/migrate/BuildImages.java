package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Directive;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Variables;
import io.github.alpinist.report.BaseImage;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images that a Dockerfile's build reads: bases, those of {@code COPY --from}, that of {@code # syntax}. Each is
 * known by its public name and by the one that the image map gives it.
 */
final class BuildImages {
    private static final String SCRATCH = "scratch";

    private final Dockerfile dockerfile;
    private final Variables variables;
    private final ImageMap map;
    private final List<BaseImage> images = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();

    private BuildImages(Dockerfile dockerfile, Map<String, String> buildArgs, ImageMap map) {
        this.dockerfile = dockerfile;
        this.variables = Variables.of(dockerfile, buildArgs);
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

    /** Every image once, in the order of the file; one whose name depends on an unknown value is left out. */
    List<BaseImage> all() {
        return images.stream().distinct().toList();
    }

    /** The names under which the images are had. */
    List<String> used() {
        return all().stream().map(BaseImage::used).toList();
    }

    /** The Dockerfile with the names under which the images are had. */
    String mappedText() {
        return Edits.apply(dockerfile.print(), edits);
    }

    /** What the last stage stands on, as it is had; empty where that is an earlier stage or not known. */
    Optional<String> baseOfLastStage() {
        Instruction last =
                dockerfile.stages().get(dockerfile.stages().size() - 1).from();
        return From.of(last).flatMap(from -> image(last, from.image().text())).map(map::map);
    }

    private void addSyntax(Directive directive) {
        add(directive.value(), directive.valueSpan());
    }

    private void addOf(Instruction instruction) {
        From.of(instruction)
                .ifPresent(from -> image(instruction, from.image().text())
                        .ifPresent(name -> add(name, from.image().span())));
        Optional<Flag> copied = Copy.of(instruction).flatMap(Copy::from);
        copied.ifPresent(from -> image(instruction, from.value()).ifPresent(name -> add(name, from.valueSpan())));
    }

    private void add(String name, Span span) {
        String used = map.map(name);
        images.add(new BaseImage(name, used));
        if (!used.equals(name)) {
            edits.add(new Edit(span, used));
        }
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
