package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadFilesTest {
    private static final Release RELEASE = new Release(3, 21);

    @TempDir
    private Path repository;

    private List<Finding> findings(String base) throws IOException {
        Source source = Source.of("Dockerfile", "FROM " + base + "\nCOPY . .\nRUN npm ci\n");
        Conversion conversion = new Converter(Catalog.bundled(), RELEASE, BuildContext.of(repository), List.of())
                .convert(Dockerfile.parse(source));
        Move move = new Move(RepositoryFiles.of(repository), "", conversion, RELEASE, PythonIndex.NONE);
        return Examination.of(move).stream()
                .filter(finding -> finding.rule().equals("repository-unread"))
                .toList();
    }

    private void writeALockFile(int bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(repository.resolve("package-lock.json").toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    @Test
    void aFileThatIsTooLargeIsNamed() throws IOException {
        writeALockFile((16 << 20) + 1);
        assertThat(findings("node:22-bookworm"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("package-lock.json"));
    }

    @Test
    void nothingIsSaidWhereAllWasReadOrNothingMoves() throws IOException {
        writeALockFile(100);
        assertThat(findings("node:22-bookworm")).isEmpty();
        writeALockFile((16 << 20) + 1);
        assertThat(findings("node:22-alpine")).isEmpty();
    }
}
