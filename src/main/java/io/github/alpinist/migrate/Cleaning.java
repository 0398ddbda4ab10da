package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Removes what the runs in one folder and killed scans left on an engine; runs of other folders may still go on. */
public final class Cleaning {
    private final Path directory;

    public Cleaning(Path directory) {
        this.directory = directory;
    }

    /**
     * What was removed.
     *
     * @param things from the engine
     * @param elsewhere other engines, on which runs of the folder may have left something
     */
    public record Cleaned(List<Owned> things, List<String> elsewhere) {}

    /** @throws AlpinistException where a run goes on in the folder, or the engine cannot be asked */
    public Cleaned clean(Engine engine) {
        Path root = root();
        List<Owned> things = new ArrayList<>(Scans.removeLeft(engine));
        if (!Files.isDirectory(root.resolve(Workspace.NAME))) {
            return new Cleaned(things, List.of());
        }
        try (Workspace workspace = Workspace.open(root)) {
            OpenRuns runs = new OpenRuns(workspace);
            things.addAll(runs.removeAll(engine));
            return new Cleaned(things, runs.otherEndpoints(engine));
        }
    }

    private Path root() {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The folder to clean does not exist: " + directory,
                    "Name the repository in which 'alpinist' ran.",
                    e);
        }
    }
}
