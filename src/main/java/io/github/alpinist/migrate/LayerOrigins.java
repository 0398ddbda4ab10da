package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.FileOrigins;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Tells by an image's layers which instructions brought its files. */
final class LayerOrigins {
    private final Engine engine;

    LayerOrigins(Engine engine) {
        this.engine = engine;
    }

    /**
     * The image is saved to a temporary file, because its layers may come in any order.
     *
     * @param stage that it was built of
     * @param base what that stands on
     */
    FileOrigins of(Stage stage, Image image, Image base) {
        try {
            Path archive = Files.createTempFile("alpinist", ".tar");
            try (InputStream saved = engine.save(image.id())) {
                Files.copy(saved, archive, StandardCopyOption.REPLACE_EXISTING);
                return FileOrigins.of(
                        stage,
                        new TreeReader(KeptTexts.ofDatabases()).file(archive),
                        base.layers().size());
            } finally {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The image " + image.id() + " could not be saved to a temporary file: " + e.getMessage(),
                    "Make room on the disk that holds " + System.getProperty("java.io.tmpdir") + ".",
                    e);
        }
    }
}
