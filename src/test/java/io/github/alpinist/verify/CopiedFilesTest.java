package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tests get of the repository. */
class CopiedFilesTest {
    @TempDir
    Path repository;

    @Test
    void theWholeRepositoryIsCopiedWithoutWhatIsConfidential() throws IOException {
        write("tests/run.sh", "true");
        write(".alpinist/migration.json", "{}");
        write(".git/config", "[http]\n\textraheader = AUTHORIZATION: basic x\n");
        write(".git/HEAD", "ref: refs/heads/main");

        assertThat(names(".")).containsExactly(".git/", ".git/HEAD", "tests/", "tests/run.sh");
        assertThat(names(".git")).containsExactly(".git/", ".git/HEAD");
    }

    private List<String> names(String path) throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream bytes = CopiedFiles.tar(repository, List.of(path));
                TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
