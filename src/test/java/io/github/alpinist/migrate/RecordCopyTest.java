package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that outlived its machine comes back to where a run goes on from it. */
class RecordCopyTest {
    private static final String RECORD = RecordFile.text(ProposalDecisionTest.complete());

    @TempDir
    Path folder;

    private Path repository = Path.of("");

    @BeforeEach
    void resolve() throws IOException {
        repository = folder.toRealPath();
    }

    @Test
    void itIsPutWhereThereIsNone() {
        RecordCopy.restore(repository, RECORD);

        assertThat(repository.resolve(".alpinist/migration.json")).hasContent(RECORD);
    }

    @Test
    void theOneThatIsThereStays() throws IOException {
        Files.createDirectory(repository.resolve(".alpinist"));
        Files.writeString(repository.resolve(".alpinist/migration.json"), "newer");

        RecordCopy.restore(repository, RECORD);

        assertThat(repository.resolve(".alpinist/migration.json")).hasContent("newer");
    }

    @Test
    void aDamagedOneIsRefusedAndNotWritten() {
        assertThatThrownBy(() -> RecordCopy.restore(repository, "{\"schema\": 1"))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("damaged");
        assertThat(repository.resolve(".alpinist/migration.json")).doesNotExist();
    }

    @Test
    void aFolderIsFreeExceptWhileARunHasIt() {
        assertThat(Workspace.isFree(repository)).isTrue();
        try (Workspace workspace = Workspace.open(repository)) {
            assertThat(workspace.path("lock")).exists();
            assertThat(Workspace.isFree(repository)).isFalse();
        }
        assertThat(Workspace.isFree(repository)).isTrue();
    }
}
