package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.FileOrigins;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.SavedImage;
import io.github.alpinist.prune.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.function.Consumer;

/** Tells by an image's layers which instructions brought its files. */
final class LayerOrigins {
    private final Engine engine;
    private final Path archive;
    private final Consumer<String> tell;

    /**
     * Works on an engine.
     *
     * @param archive where the image is saved for a while
     * @param tell is told where that could not be
     */
    LayerOrigins(Engine engine, Path archive, Consumer<String> tell) {
        this.engine = engine;
        this.archive = archive;
        this.tell = tell;
    }

    /**
     * The image is saved to a file, because its layers may come in any order.
     *
     * @param stage that it was built of
     * @param base what that stands on
     */
    FileOrigins of(Stage stage, Image image, Image base) {
        try (InputStream saved = engine.save(image.id())) {
            Files.copy(saved, archive, StandardCopyOption.REPLACE_EXISTING);
            try {
                SavedImage layered = new TreeReader(KeptTexts.ofDatabases(), Set.of()).file(archive);
                return FileOrigins.of(stage, layered, base.layers().size());
            } finally {
                Files.delete(archive);
            }
        } catch (AlpinistException e) {
            if (e.failure() == Failure.INTERRUPTED) {
                throw e;
            }
            return unknown(e);
        } catch (IOException e) {
            return unknown(e);
        }
    }

    private FileOrigins unknown(Exception why) {
        tell.accept("No class of files leaves, as the image's layers could not be read: " + why.getMessage());
        return FileOrigins.UNKNOWN;
    }
}
