package io.github.alpinist.migrate;

import io.github.alpinist.engine.EngineInfo;
import io.github.alpinist.engine.Image;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.BaseImage;
import io.github.alpinist.report.Subject;
import io.github.alpinist.report.Variant;
import io.github.alpinist.report.VariantName;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Builds and measures the original and the alpine variant side by side; the first that fails stops the other. */
final class BuildStage implements Stage {
    static final String NAME = "build";

    private static final long STOPPING_SECONDS = 30;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        Converted converted = run.record().converted().orElseThrow();
        Map<VariantName, String> texts = new EnumMap<>(VariantName.class);
        texts.put(VariantName.ORIGINAL, converted.original());
        texts.put(VariantName.ALPINE, converted.text());
        Subject subject = subject(run, texts.values());
        run.keep(record -> record.withSubject(subject));
        if (run.record().built().containsKey(VariantName.ORIGINAL)) {
            texts.remove(VariantName.ORIGINAL);
        }
        Map<VariantName, Variant> built = new EnumMap<>(VariantName.class);
        built.putAll(run.record().built());
        built.putAll(sideBySide(run, texts));
        run.keep(record -> record.withBuilt(built));
    }

    /** With what is known once the engine is. */
    private static Subject subject(Run run, Collection<String> texts) {
        Subject known = run.record().subject();
        EngineInfo engine = run.engine().info();
        List<BaseImage> bases = texts.stream()
                .map(text -> Dockerfiles.written(run.project(), text))
                .flatMap(dockerfile ->
                        BuildImages.of(
                                dockerfile,
                                run.settings().buildArgs(),
                                run.operator().imageMap())
                                .all()
                                .stream())
                .distinct()
                .toList();
        return new Subject(
                known.repository(),
                known.dockerfile(),
                run.settings().platform().orElse(engine.platform()),
                known.alpineRelease(),
                Optional.of(ResumeCheck.describe(engine)),
                bases);
    }

    private static Map<VariantName, Variant> sideBySide(Run run, Map<VariantName, String> texts) {
        ExecutorService threads = Executors.newFixedThreadPool(texts.size());
        try {
            CompletionService<Map.Entry<VariantName, Variant>> builds = new ExecutorCompletionService<>(threads);
            texts.forEach((name, text) -> builds.submit(() -> Map.entry(name, buildOne(run, name, text))));
            Map<VariantName, Variant> built = new EnumMap<>(VariantName.class);
            for (int i = 0; i < texts.size(); i++) {
                Map.Entry<VariantName, Variant> next = builds.take().get();
                built.put(next.getKey(), next.getValue());
            }
            return built;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlpinistException(Failure.INTERRUPTED, "Stopped during the builds", "Run it again.", e);
        } finally {
            stop(run, threads);
        }
    }

    /** A build that goes on could still make an image after the run has been tidied. */
    private static void stop(Run run, ExecutorService threads) {
        threads.shutdownNow();
        if (!Uninterrupted.get(() -> ended(threads))) {
            run.progress().say("A build that was told to stop goes on; 'alpinist clean' removes what it still makes");
        }
    }

    private static boolean ended(ExecutorService threads) {
        try {
            return threads.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String whose(VariantName name) {
        return "The " + name.label() + " variant: ";
    }

    /** Whether it was this variant that did not build. */
    static boolean isOf(VariantName name, AlpinistException error) {
        return String.valueOf(error.getMessage()).startsWith(whose(name));
    }

    /** The image as its Dockerfile is. */
    static Variant original(Run run) {
        return buildOne(
                run,
                VariantName.ORIGINAL,
                Dockerfiles.original(run.project()).source().text());
    }

    private static VariantBuild building(Run run, VariantName name) {
        return name == VariantName.ORIGINAL ? VariantBuild.ofOriginal(run) : VariantBuild.ofConverted(run);
    }

    private static Variant buildOne(Run run, VariantName name, String text) {
        String label = run.approach().label(name);
        try (Logs log = Logs.open(run.workspace(), NAME, label, run.progress())) {
            Image image = building(run, name).build(label, text, run.settings().target(), log);
            return new Measuring(run).measure(name, image.id());
        } catch (AlpinistException e) {
            throw new AlpinistException(e.failure(), whose(name) + e.getMessage(), e.remedy(), e);
        }
    }
}
