package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds a variant from its Dockerfile, on the base images that the image map names. */
final class VariantBuild {
    private final Run run;
    private final List<ConvertedScript> scripts;

    private VariantBuild(Run run, List<ConvertedScript> scripts) {
        this.run = run;
        this.scripts = scripts;
    }

    /** Builds from the context as it is. */
    static VariantBuild ofOriginal(Run run) {
        return new VariantBuild(run, List.of());
    }

    /** Builds with the scripts that the conversion changed in the place of those in the context. */
    static VariantBuild ofConverted(Run run) {
        return new VariantBuild(
                run, run.record().converted().map(Converted::scripts).orElse(List.of()));
    }

    /** @param name of what is built, for the image's tag */
    Image build(String name, String text, Optional<String> target, LogSink log) {
        return build(name, text, target, true, log);
    }

    /** Takes nothing from the engine's build cache, and leaves it there. */
    Image buildAnew(String name, String text, LogSink log) {
        return build(name, text, run.settings().target(), false, log);
    }

    private Image build(String name, String text, Optional<String> target, boolean cached, LogSink log) {
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
                                run.timeout(),
                                replaced(),
                                cached),
                        log);
    }

    private Map<String, Source> replaced() {
        return scripts.stream()
                .collect(Collectors.toMap(
                        ConvertedScript::inContext, script -> run.project().written(script)));
    }

    /** The tag of something that a run makes. */
    static String tag(Run run, String name) {
        return Leftovers.REPOSITORY + ":" + run.record().run() + "-" + name;
    }
}
