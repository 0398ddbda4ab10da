package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import java.util.Optional;

/** Builds a variant from its Dockerfile, on the base images that the image map names. */
final class VariantBuild {
    private final Run run;

    VariantBuild(Run run) {
        this.run = run;
    }

    /** @param name of what is built, for the image's tag */
    Image build(String name, String text, Optional<String> target, LogSink log) {
        Dockerfile dockerfile = Dockerfiles.written(run.project(), text);
        BuildImages images = BuildImages.of(
                dockerfile, run.settings().buildArgs(), run.operator().imageMap());
        return run.engine()
                .build(
                        new BuildRequest(
                                run.project().context(),
                                run.project().dockerfileInContext(),
                                images.mappedText(),
                                target,
                                run.settings().buildArgs(),
                                Leftovers.imageLabels(run.record().run()),
                                tag(run, name),
                                run.settings().platform(),
                                images.used(),
                                run.timeout()),
                        log);
    }

    /** The tag of something that a run makes. */
    static String tag(Run run, String name) {
        return Leftovers.REPOSITORY + ":" + run.record().run() + "-" + name;
    }
}
