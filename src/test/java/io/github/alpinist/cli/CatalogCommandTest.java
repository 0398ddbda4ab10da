package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.SmallIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layOutTheIndexes() throws IOException {
        gzip("debian/suite/Packages.gz", "Package: tern\n");
        gzip("debian/suite/Contents-amd64.gz", "usr/bin/tern   utils/tern\n");
        SmallIndex.of("P:tern\nV:1-r0\np:cmd:tern=1-r0\n")
                .write(folder.resolve("alpine/v3.25/main/x86_64/APKINDEX.tar.gz"));
    }

    @Test
    void theTablesOfAReleaseThatAlpinistDoesNotKnowAreMade() {
        assertThat(catalog("--debian", "debian", "--alpine-mirror", "alpine")).isZero();

        assertThat(folder.resolve("out/packages.tsv")).content().contains("\ntern\ttern\tcertain\tname cmd:tern\n");
        assertThat(folder.resolve("out/names.tsv")).content().contains("\n#releases\t3.25\ntern\t\n");
        assertThat(out.toString()).contains("packages.tsv: 1 rows", "names.tsv: 1 rows");
    }

    @Test
    void onlyOneSideIsRefused() {
        assertThat(catalog("--debian", "debian")).isEqualTo(2);
        assertThat(err.toString()).contains("--alpine-mirror");
    }

    @Test
    void aReleaseThatTheMirrorLacksIsRefused() {
        assertThat(catalog("--debian", "debian", "--alpine-mirror", "alpine", "--alpine", "3.26"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no package index of Alpine 3.26");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anIndexInTheFolderOfAnotherReleaseIsRefused() throws IOException {
        SmallIndex.of("P:alpine-release\nV:3.24.1-r0\n")
                .write(folder.resolve("alpine/v3.25/community/x86_64/APKINDEX.tar.gz"));

        assertThat(catalog("--debian", "debian", "--alpine-mirror", "alpine")).isEqualTo(2);
        assertThat(err.toString()).contains("is of Alpine 3.24, and Alpine 3.25 is asked for");
    }

    private int catalog(String... options) {
        List<String> words = new ArrayList<>(
                List.of("catalog", "--output", folder.resolve("out").toString()));
        for (String option : options) {
            words.add(
                    option.matches("-.*|3\\..*")
                            ? option
                            : folder.resolve(option).toString());
        }
        return Main.run(
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100),
                words.toArray(String[]::new));
    }

    private void gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
