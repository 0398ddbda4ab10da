package io.github.alpinist.migrate;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.Fact;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.KeptTexts;
import io.github.alpinist.prune.TreeReader;
import io.github.alpinist.tar.ReadAhead;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the files of an image out of an engine. */
public final class ImageFiles {
    private ImageFiles() {}

    /**
     * The image's file system, from a container that is never started.
     *
     * @param labels of that container
     * @param facts what to learn of files beyond what is always learned
     */
    public static FileTree of(Engine engine, String image, Map<String, String> labels, Set<Fact> facts) {
        return of(engine, image, labels, new TreeReader(KeptTexts.ofDatabases(), facts));
    }

    /** @param reader learns what is wanted of the files */
    static FileTree of(Engine engine, String image, Map<String, String> labels, TreeReader reader) {
        String container = engine.create(
                ContainerRequest.of(image).withEntrypoint(List.of("/bin/true")).withLabels(labels));
        try (InputStream tar = new ReadAhead(engine.export(container))) {
            return reader.export(image, tar);
        } catch (IOException e) {
            throw broken(image, e);
        } finally {
            engine.remove(container);
        }
    }

    static AlpinistException broken(String image, IOException cause) {
        return new AlpinistException(
                Failure.ENGINE,
                "The image " + image + " could not be read from the engine: " + cause.getMessage(),
                "Check that the engine still runs and has room on its disk, and run it again.",
                cause);
    }
}
