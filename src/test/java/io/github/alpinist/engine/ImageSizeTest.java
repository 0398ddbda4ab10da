package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ImageSizeTest {
    private static final String CONFIG =
            "{\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"sha256:aa\",\"sha256:bb\"]}}";

    private final byte[] lower = layer("lower", 300_000);
    private final byte[] upper = layer("{upper", 5_000);

    @Test
    void theLayoutOfOldEnginesIsMeasuredWithItsLinks() throws IOException {
        byte[] archive = new Archive()
                .file("1/json", "{}")
                .file("1/VERSION", "1.0")
                .file("1/layer.tar", lower)
                .link("2/layer.tar", "../3/layer.tar")
                .file("3/layer.tar", upper)
                .file("c0ffee.json", CONFIG)
                .file("manifest.json", "[{\"Config\":\"c0ffee.json\",\"Layers\":[\"1/layer.tar\",\"2/layer.tar\"]}]")
                .bytes();

        assertMeasured(archive);
    }

    @Test
    void compressedBlobsAreMeasuredAsIfTheyWerePlain() throws IOException {
        byte[] archive = new Archive()
                .file("blobs/sha256/01", gzipped(lower, 1))
                .file("blobs/sha256/02", upper)
                .file("blobs/sha256/03", CONFIG)
                .file("index.json", "{\"manifests\":[]}")
                .file(
                        "manifest.json",
                        "[{\"Config\":\"blobs/sha256/03\",\"Layers\":[\"blobs/sha256/01\",\"blobs/sha256/02\"]}]")
                .bytes();

        assertMeasured(archive);
    }

    @Test
    void aLayerTellsWhatMadeItWhereTheHistorySpeaksOfAsManyLayers() throws IOException {
        String step = "{\"created_by\":\"COPY a\"},{\"created_by\":\"ENV A=1\",\"empty_layer\":true}";

        assertThat(makers(step + ",{\"created_by\":null}")).containsExactly(Optional.of("COPY a"), Optional.empty());
        assertThat(makers(step)).containsExactly(Optional.empty(), Optional.empty());
    }

    private List<Optional<String>> makers(String history) {
        String config = CONFIG.replaceFirst("\\{", "{\"history\":[" + history + "],");
        byte[] archive = new Archive()
                .file("1.tar", lower)
                .file("2.tar", upper)
                .file("c.json", config)
                .file("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[\"1.tar\",\"2.tar\"]}]")
                .bytes();
        return ImageSize.measure(new ByteArrayInputStream(archive)).layers().stream()
                .map(ImageSize.Layer::createdBy)
                .toList();
    }

    @Test
    void anOciLayoutIsMeasuredWithoutItsAttestations() throws IOException {
        byte[] archive = new Archive()
                .file(
                        "./index.json",
                        "{\"manifests\":[{\"digest\":\"sha256:09\",\"annotations\":{\"vnd.docker.reference.type\":"
                                + "\"attestation-manifest\"}},{\"digest\":\"sha256:04\"}]}")
                .file("./blobs/sha256/04", "{\"manifests\":[{\"digest\":\"sha256:05\"}]}")
                .file(
                        "./blobs/sha256/05",
                        "{\"config\":{\"digest\":\"sha256:03\"},\"layers\":[{\"digest\":\"sha256:01\"},"
                                + "{\"digest\":\"sha256:02\"}]}")
                .file("./blobs/sha256/01", gzipped(lower, 9))
                .file("./blobs/sha256/02", upper)
                .file("./blobs/sha256/03", CONFIG)
                .bytes();

        assertMeasured(archive);
    }

    @Test
    void aLayerThatIsMissingIsNamed() throws IOException {
        byte[] archive = new Archive()
                .file("1/layer.tar", lower)
                .file("c.json", CONFIG)
                .file("manifest.json", "[{\"Config\":\"c.json\",\"Layers\":[\"1/layer.tar\",\"2/layer.tar\"]}]")
                .bytes();

        assertThatThrownBy(() -> ImageSize.measure(new ByteArrayInputStream(archive)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("2/layer.tar");
    }

    @Test
    void anArchiveThatBreaksOffIsNoSmallerImage() throws IOException {
        byte[] archive = new Archive().file("1/layer.tar", lower).bytes();

        assertThatThrownBy(() -> ImageSize.measure(new ByteArrayInputStream(archive, 0, 100_000)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("cannot be measured");
    }

    @Test
    void aLayerThatCannotBeReadIsRefused() throws IOException {
        byte[] archive = new Archive()
                .file("blobs/sha256/01", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd})
                .bytes();

        assertThatThrownBy(() -> ImageSize.measure(new ByteArrayInputStream(archive)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("zstd");
    }

    @Test
    @Tag("engine")
    void whatAnEngineSavesIsMeasuredWithTheLayersThatItNames() throws IOException {
        try (EngineUnderTest tested = EngineUnderTest.connect()) {
            Image image = tested.engine().image(tested.smallImage()).orElseThrow();
            try (InputStream archive = tested.engine().save(image.id())) {
                ImageSize size = ImageSize.measure(archive);

                assertThat(size.layers()).extracting(ImageSize.Layer::digest).isEqualTo(image.layers());
                assertThat(size.compressed()).isPositive().isLessThan(size.uncompressed());
            }
        }
    }

    private void assertMeasured(byte[] archive) throws IOException {
        ImageSize size = ImageSize.measure(new ByteArrayInputStream(archive));

        assertThat(size.layers())
                .containsExactly(
                        new ImageSize.Layer("sha256:aa", lower.length, gzipped(lower, 6).length, Optional.empty()),
                        new ImageSize.Layer("sha256:bb", upper.length, gzipped(upper, 6).length, Optional.empty()));
        assertThat(size.uncompressed()).isEqualTo(lower.length + upper.length);
    }

    private static byte[] layer(String name, int size) {
        StringBuilder text = new StringBuilder();
        new Random(size).ints(size, 'a', 'm').forEach(c -> text.append((char) c));
        return new Archive().file(name, text.toString()).bytes();
    }

    private static byte[] gzipped(byte[] bytes, int level) throws IOException {
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(gzipped) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(bytes);
        }
        return gzipped.toByteArray();
    }

    private static final class Archive {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

        Archive file(String name, String text) {
            return file(name, text.getBytes(StandardCharsets.UTF_8));
        }

        Archive file(String name, byte[] content) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            return add(entry, content);
        }

        Archive link(String name, String target) {
            TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            entry.setLinkName(target);
            return add(entry, new byte[0]);
        }

        byte[] bytes() {
            try {
                tar.close();
                return bytes.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private Archive add(TarArchiveEntry entry, byte[] content) {
            try {
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
                return this;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
