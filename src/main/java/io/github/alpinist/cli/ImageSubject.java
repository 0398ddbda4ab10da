package io.github.alpinist.cli;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.ImageFiles;
import io.github.alpinist.migrate.Scans;
import io.github.alpinist.prune.Fact;
import io.github.alpinist.prune.ImageContents;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.RuntimeConfig;
import io.github.alpinist.prune.SavedImage;
import io.github.alpinist.prune.StandingAlone;
import io.github.alpinist.prune.TreeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An image that stands alone: of the engine, in an archive, or a folder that holds its root.
 *
 * @param config how it is run; empty for a folder, which does not tell
 */
record ImageSubject(ImageContents contents, RuntimeConfig config) {
    private static final Set<Fact> FACTS = EnumSet.allOf(Fact.class);

    /** Whether a name that may stand for a repository stands for an image. */
    static boolean isImage(String subject) {
        Path path = Path.of(subject);
        return !Files.isDirectory(path) || StandingAlone.isRoot(path);
    }

    /** @throws AlpinistException where it is no folder, no archive and no image of the engine */
    static ImageSubject read(String subject) {
        Path path = Path.of(subject);
        TreeReader reader = new TreeReader(KeptTexts.ofDatabases(), FACTS);
        if (Files.isDirectory(path)) {
            return new ImageSubject(ImageContents.of(reader.folder(path)), RuntimeConfig.empty());
        }
        if (Files.isRegularFile(path)) {
            SavedImage saved = reader.file(path);
            return new ImageSubject(ImageContents.of(saved.tree()), saved.config());
        }
        return ofEngine(subject);
    }

    private static ImageSubject ofEngine(String name) {
        try (Engine engine = EngineOfUser.connect()) {
            Image image = engine.image(name)
                    .orElseThrow(() -> new AlpinistException(
                            Failure.INPUT,
                            name + " is no folder, no file, and no image of the engine",
                            "Check the name, or pull the image first."));
            Scans.removeLeft(engine);
            return new ImageSubject(
                    ImageContents.of(ImageFiles.of(engine, name, Scans.labels(), FACTS)), config(image.config()));
        }
    }

    private static RuntimeConfig config(ImageConfig config) {
        List<String> test = config.health().map(HealthTest::command).orElse(List.of());
        return new RuntimeConfig(
                config.entrypoint(),
                config.command(),
                RuntimeConfig.healthcheckWords(test),
                config.env(),
                config.workdir());
    }

    /** The closure's view of an image, on another one or on Alpine's own. */
    static StandingAlone alone(String subject, Optional<String> base) {
        ImageSubject read = read(subject);
        return new StandingAlone(
                subject, read.contents(), base.map(each -> read(each).contents()), read.config());
    }
}
