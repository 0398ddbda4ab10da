package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.SmallIndex;
import io.github.alpinist.lookup.Sha256;
import io.github.alpinist.lookup.SmallServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCommandTest {
    private static final String TRIXIE = "/debian/dists/trixie/";
    private static final String NOBLE = "/ubuntu/dists/noble/";

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

    @Test
    void theIndexesOfMirrorsAreFetchedAndHeldAgainstTheirRelease() throws IOException {
        try (SmallServer server = mirrors()) {
            assertThat(catalog(
                            "--debian-mirror",
                            server.url() + "/debian/",
                            "--suite",
                            "trixie",
                            "--alpine-mirror",
                            server.url() + "/alpine",
                            "--alpine",
                            "3.25"))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(folder.resolve("out/packages.tsv"))
                .content()
                .contains("\nheron\theron\tcertain\tname cmd:heron\n", "\ntern\ttern\tcertain\tname cmd:tern\n");
        assertThat(err.toString())
                .contains("/debian/dists/trixie/main/binary-amd64/Packages.gz: ", "SHA-256 as its Release says");
    }

    @Test
    void aSuiteWithOneIndexOfContentsForAllComponentsIsRead() throws IOException {
        try (SmallServer server = mirrors()) {
            assertThat(catalog(
                            "--debian-mirror",
                            server.url() + "/ubuntu",
                            "--suite",
                            "noble",
                            "--component",
                            "main",
                            "--component",
                            "universe",
                            "--alpine-mirror",
                            "alpine"))
                    .as(err.toString())
                    .isZero();
        }
        assertThat(folder.resolve("out/packages.tsv")).content().contains("\ntern\ttern\tcertain\tname cmd:tern\n");
    }

    @Test
    void anIndexThatIsNotWhatItsReleaseSaysIsRefused() throws IOException {
        try (SmallServer server = mirrors()) {
            server.with(TRIXIE + "main/Contents-amd64.gz", gzip("usr/bin/forged  utils/tern\n"));

            assertThat(catalog(
                            "--debian-mirror",
                            server.url() + "/debian",
                            "--suite",
                            "trixie",
                            "--alpine-mirror",
                            "alpine"))
                    .isNotZero();
        }
        assertThat(err.toString()).contains("main/Contents-amd64.gz is");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aSuiteOrAReleaseThatTheMirrorsLackIsRefused() throws IOException {
        try (SmallServer server = mirrors()) {
            String debian = server.url() + "/debian";
            assertThat(catalog("--debian-mirror", debian, "--suite", "sid", "--alpine-mirror", "alpine"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("/debian/dists/sid/Release does not exist");
            assertThat(catalog("--debian", "debian", "--alpine-mirror", server.url() + "/alpine", "--alpine", "3.26"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("/alpine/v3.26/main/x86_64/APKINDEX.tar.gz does not exist");
            assertThat(catalog("--debian", "debian", "--alpine-mirror", server.url() + "/alpine"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("Name each with --alpine");
        }
    }

    @Test
    void anIndexWithoutTheSignatureThatWasAskedForIsRefused() throws IOException {
        Files.createDirectories(folder.resolve("keys"));

        assertThat(catalog("--debian", "debian", "--alpine-mirror", "alpine", "--apk-keys", "keys"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("is not signed by a key in");
    }

    /** Debian's layout, Ubuntu's, and Alpine's. */
    private static SmallServer mirrors() throws IOException {
        byte[] packages = gzip("Package: tern\n\nPackage: heron\n");
        byte[] all = gzip("usr/bin/heron   utils/heron\n");
        byte[] amd64 = gzip("usr/bin/tern   utils/tern\n");
        byte[] both = gzip("usr/bin/heron   utils/heron\nusr/bin/tern   universe/utils/tern\n");
        byte[] index = SmallIndex.of("P:tern\nV:1-r0\np:cmd:tern=1-r0\n\nP:heron\nV:1-r0\np:cmd:heron=1-r0\n")
                .bytes();
        SmallServer server = new SmallServer();
        server.with(TRIXIE + "main/binary-amd64/Packages.gz", packages);
        server.with(TRIXIE + "main/Contents-all.gz", all);
        server.with(TRIXIE + "main/Contents-amd64.gz", amd64);
        server.with(
                TRIXIE + "Release",
                release(Map.of(
                        "main/binary-amd64/Packages.gz",
                        packages,
                        "main/Contents-all.gz",
                        all,
                        "main/Contents-amd64.gz",
                        amd64)));
        server.with(NOBLE + "main/binary-amd64/Packages.gz", gzip("Package: heron\n"));
        server.with(NOBLE + "universe/binary-amd64/Packages.gz", gzip("Package: tern\n"));
        server.with(NOBLE + "Contents-amd64.gz", both);
        server.with(
                NOBLE + "Release",
                release(Map.of(
                        "main/binary-amd64/Packages.gz",
                        gzip("Package: heron\n"),
                        "universe/binary-amd64/Packages.gz",
                        gzip("Package: tern\n"),
                        "Contents-amd64.gz",
                        both)));
        server.with("/alpine/v3.25/main/x86_64/APKINDEX.tar.gz", index);
        server.with("/alpine/v3.25/community/x86_64/APKINDEX.tar.gz", index);
        return server;
    }

    private static byte[] release(Map<String, byte[]> files) {
        StringBuilder text = new StringBuilder("Suite: test\nMD5Sum:\n 0 1 main/Contents-amd64.gz\nSHA256:\n");
        files.forEach((path, bytes) -> text.append(" " + Sha256.of(bytes) + " " + bytes.length + " " + path + "\n"));
        return text.append("Acquire-By-Hash: yes\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private int catalog(String... options) {
        List<String> words = new ArrayList<>(
                List.of("catalog", "--output", folder.resolve("out").toString()));
        for (String option : options) {
            boolean isFolder = List.of("debian", "alpine", "keys").contains(option);
            words.add(isFolder ? folder.resolve(option).toString() : option);
        }
        return Main.run(
                new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100),
                words.toArray(String[]::new));
    }

    private void gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, gzip(text));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
