package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.prune.Fact;
import io.github.alpinist.prune.FileOrigins;
import io.github.alpinist.prune.ImageContents;
import io.github.alpinist.prune.Planner;
import io.github.alpinist.prune.RuntimeConfig;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** An image of a real Alpine with tiny packages of our own, each with a file {@code /usr/share/NAME/data}. */
final class KitImage {
    private static final List<String> REAL = List.of("alpine:3.20", "alpine:3.19");

    private final EngineUnderTest tested;
    private final Path context;
    private final String dockerfile;

    private KitImage(EngineUnderTest tested, Path context, String dockerfile) {
        this.tested = tested;
        this.context = context;
        this.dockerfile = dockerfile;
    }

    /**
     * Packs the packages and builds the image; skips the test where the engine has no real Alpine.
     *
     * @param packages lines of a name and what it depends on
     * @param instructions after FROM; {@code apk add} finds the packages
     */
    static KitImage build(EngineUnderTest tested, Path folder, List<String> packages, String instructions)
            throws IOException, InterruptedException {
        String alpine = REAL.stream()
                .filter(name -> tested.engine().image(name).isPresent())
                .findFirst()
                .orElseGet(() -> Assumptions.abort("skipped: the engine has none of " + REAL
                        + ". To run it: docker pull " + REAL.get(0) + ", or docker load it"));
        pack(folder, packages);
        KitImage image = new KitImage(tested, folder, "FROM " + tested.name("base") + "\n" + instructions);
        image.build(
                "FROM " + alpine
                        + "\nCOPY kit /kit\nCOPY kit.rsa.pub /etc/apk/keys/\nRUN echo /kit >/etc/apk/repositories\n",
                "base");
        image.build(image.dockerfile, "alpine");
        return image;
    }

    private static void pack(Path folder, List<String> packages) throws IOException, InterruptedException {
        Path lines = Files.write(folder.resolve("packages"), packages);
        Process kit = new ProcessBuilder("src/standin/kit", folder.toString())
                .redirectInput(lines.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(kit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kit.waitFor()).as(said).isZero();
    }

    /** @return the image's id */
    String build(String text, String name) {
        return tested.engine()
                .build(
                        new BuildRequest(
                                context,
                                "Dockerfile",
                                text,
                                Optional.empty(),
                                Map.of(),
                                tested.labels(),
                                tested.name(name),
                                Optional.empty(),
                                List.of(),
                                Duration.ofMinutes(5)),
                        LogSink.NONE)
                .id();
    }

    Image alpine() {
        return tested.engine().image(tested.name("alpine")).orElseThrow();
    }

    Planner planner() {
        Dockerfile parsed = Dockerfile.parse(Source.of("Dockerfile", dockerfile));
        return new Planner(
                parsed,
                parsed.stages().get(0),
                contents("alpine"),
                contents("base"),
                RuntimeConfig.empty(),
                List.of(),
                () -> FileOrigins.UNKNOWN);
    }

    private ImageContents contents(String name) {
        Engine engine = tested.engine();
        return ImageContents.of(ImageFiles.of(engine, tested.name(name), tested.labels(), EnumSet.allOf(Fact.class)));
    }
}
