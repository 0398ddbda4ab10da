package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** A record that is kept outside of its repository, because the repository's machine may go away. */
public final class RecordCopy {
    private RecordCopy() {}

    /**
     * Puts the record where a run looks for it, unless one is there.
     *
     * @param record as {@link Progress#recorded} told it
     * @throws AlpinistException where a run works in the repository, or nothing can be written there
     */
    public static void restore(Path repository, String record) {
        try (Workspace workspace = Workspace.open(repository)) {
            if (!Files.exists(workspace.path(RecordFile.NAME))) {
                RecordFile.write(workspace, read(record));
            }
        }
    }

    static Migration read(String record) {
        return RecordFile.parse(record)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "The copy of the run's record is damaged, or not of this release of Alpinist",
                        "Run it again from its first stage."));
    }
}
