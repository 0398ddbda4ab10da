package io.github.alpinist.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.tar.RepeatedHeader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {
    private static final String CONFIG = """
            {"config": {"Entrypoint": ["/bin/notes"], "Cmd": ["--port", "80"], "Env": ["PATH=/bin", "A=1=2"],
             "WorkingDir": "/srv", "Healthcheck": {"Test": ["CMD-SHELL", "curl localhost"]}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static Tars lower() {
        return new Tars()
                .file("etc/kept", "1")
                .file("etc/deleted", "1")
                .file("opt/hidden/a", "1")
                .file("opt/hidden/b/c", "1")
                .file("srv/becomes-a-file/x", "1")
                .file("var/becomes-a-folder", "1")
                .symlink("lib", "usr/lib")
                .folder("usr/lib/");
    }

    private static Tars upper() {
        return new Tars()
                .file("etc/.wh.deleted", "")
                .file("opt/hidden/new", "2")
                .file("opt/hidden/.wh..wh..opq", "")
                .file("srv/becomes-a-file", "2")
                .folder("var/becomes-a-folder/")
                .file("var/becomes-a-folder/y", "2")
                .file("lib/libthrough.so", "2");
    }

    @Test
    void upperLayersHideReplaceAndDelete() throws IOException {
        SavedImage image = read(saved(lower().bytes(), upper().bytes()));

        assertThat(image.layers()).isEqualTo(2);
        assertThat(image.tree().entries().stream().filter(FileEntry::isFile))
                .extracting(entry -> entry.layer() + " " + entry.path())
                .containsExactly(
                        "0 /etc/kept",
                        "1 /opt/hidden/new",
                        "1 /srv/becomes-a-file",
                        "1 /usr/lib/libthrough.so",
                        "1 /var/becomes-a-folder/y");
    }

    @Test
    void aFileInTheWayOfAFolderKeepsWhatIsBelowOut() throws IOException {
        byte[] below = new Tars().file("etc/kept/below", "2").bytes();

        SavedImage image = read(saved(lower().bytes(), below));

        assertThat(image.tree().refused()).singleElement().asString().startsWith("/etc/kept/below:");
    }

    @Test
    void aFolderStaysForWhatTheDeletingLayerBringsIntoIt() throws IOException {
        byte[] deleting = new Tars()
                .file("opt/hidden/b/new", "2")
                .file("opt/.wh.hidden", "")
                .file("srv/becomes-a-file/y", "2")
                .file(".wh..wh..opq", "")
                .bytes();

        FileTree tree = read(saved(lower().bytes(), deleting)).tree();

        assertThat(tree.entries())
                .filteredOn(FileEntry::isFile)
                .extracting(FileEntry::path)
                .containsExactly("/opt/hidden/b/new", "/srv/becomes-a-file/y");
        TreeInvariants.check(tree);
    }

    @Test
    void aTextThatEveryLayerReplacesCountsOnce() throws IOException {
        byte[] database = new Tars()
                .file("lib/apk/db/installed", "P:a\n".repeat(5_000_000))
                .bytes();

        FileTree tree = read(saved(database, database, database, database, database, database, database, database))
                .tree();

        assertThat(tree.refused()).isEmpty();
        assertThat(tree.text("/lib/apk/db/installed")).isPresent();
    }

    @Test
    void theConfigurationTellsHowItIsRun() throws IOException {
        RuntimeConfig config = read(saved(lower().bytes())).config();

        assertThat(config.entrypoint()).containsExactly("/bin/notes");
        assertThat(config.command()).containsExactly("--port", "80");
        assertThat(config.healthcheck()).containsExactly("/bin/sh", "-c", "curl localhost");
        assertThat(config.environment()).containsEntry("A", "1=2");
        assertThat(config.workingDirectory()).isEqualTo("/srv");
    }

    @Test
    void anOciLayoutWithCompressedLayersIsReadTheSame() throws IOException {
        Tars layout = new Tars()
                .file("blobs/sha256/up", 0644, gzip(upper().bytes()))
                .file("oci-layout", "{}")
                .file("index.json", "{\"manifests\": [{\"digest\": \"sha256:idx\"}]}")
                .file(
                        "blobs/sha256/idx",
                        "{\"manifests\": [{\"digest\": \"sha256:m\", \"platform\": {\"os\": \"linux\"}},"
                                + " {\"digest\": \"sha256:att\", \"platform\": {\"os\": \"unknown\"}}]}")
                .file(
                        "blobs/sha256/m",
                        "{\"config\": {\"digest\": \"sha256:c\"},"
                                + " \"layers\": [{\"digest\": \"sha256:low\"}, {\"digest\": \"sha256:up\"}]}")
                .file("blobs/sha256/c", CONFIG)
                .file("blobs/sha256/low", 0644, lower().bytes());

        SavedImage image = read(layout);

        assertThat(image.tree().entry("/opt/hidden/new")).isPresent();
        assertThat(image.tree().entry("/opt/hidden/a")).isEmpty();
        assertThat(image.config().entrypoint()).containsExactly("/bin/notes");
    }

    @Test
    void aLayerThatOccursTwiceMayBeALink() throws IOException {
        Tars archive = new Tars()
                .file("a/layer.tar", 0644, lower().bytes())
                .symlink("b/layer.tar", "../a/layer.tar")
                .file("c.json", CONFIG)
                .file("manifest.json", "[{\"Config\": \"c.json\", \"Layers\": [\"a/layer.tar\", \"b/layer.tar\"]}]");

        assertThat(read(archive).layers()).isEqualTo(2);
    }

    @Test
    void aFileSystemInATarIsReadAsSuch() throws IOException {
        assertThat(read(lower()).tree().entry("/etc/kept")).isPresent();

        Path compressed = Files.write(folder.resolve("rootfs.tar.gz"), gzip(lower().bytes()));
        assertThat(reader().file(compressed).tree().entry("/etc/kept")).isPresent();
    }

    @Test
    void whatCannotBeReadIsRefusedWithARemedy() {
        refused(new Tars().file("manifest.json", "[{},{}]"), "holds 2 images");
        refused(new Tars().file("manifest.json", "[{\"Layers\": [\"gone\"]}]"), "lacks its part gone");
        refused(new Tars().file("manifest.json", "nonsense"), "no valid JSON");
        refused(new Tars().file("manifest.json", ""), "empty manifest.json");
        refused(
                new Tars()
                        .file("manifest.json", "[{\"Layers\": [\"z\"]}]")
                        .file("z", 0644, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD}),
                "Zstandard");
    }

    @Test
    void anArchiveOfHeadersOnlyIsRefused() throws IOException {
        Path file = folder.resolve("headers.tar");
        Files.copy(new RepeatedHeader("x", 12, 30_000), file);

        assertThatThrownBy(() -> reader().file(file))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("headers");
    }

    private void refused(Tars archive, String message) {
        assertThatThrownBy(() -> read(archive))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        refusal -> assertThat(refusal.remedy()).isNotBlank())
                .hasMessageContaining(message);
    }

    private static Tars saved(byte[]... layers) {
        Tars archive = new Tars();
        StringBuilder names = new StringBuilder();
        // The upper layers first: their order in the file must not matter.
        for (int i = layers.length - 1; i >= 0; i--) {
            archive.file(i + "/layer.tar", 0644, layers[i]);
        }
        for (int i = 0; i < layers.length; i++) {
            names.append(i == 0 ? "" : ", ").append("\"" + i + "/layer.tar\"");
        }
        return archive.file("c.json", CONFIG)
                .file("manifest.json", "[{\"Config\": \"c.json\", \"Layers\": [" + names + "]}]");
    }

    private SavedImage read(Tars archive) throws IOException {
        return reader().file(Files.write(folder.resolve("image.tar"), archive.bytes()));
    }

    private static TreeReader reader() {
        return new TreeReader(KeptTexts.ofDatabases());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }
}
