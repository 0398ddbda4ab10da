package io.github.alpinist.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An image's archive, read once: JSON documents are kept, everything else is measured as if it were a layer, and what
 * is one shows at the end, when {@code manifest.json} (docker save) or {@code index.json} (OCI image layout) is known.
 */
final class ImageArchive {
    private static final int BLOCK = 512;
    private static final int LONGEST_DOCUMENT = 16 * 1024 * 1024;
    private static final int TAR_MAGIC_AT = 257;
    private static final String TAR_MAGIC = "ustar";
    private static final int GZIP = 0x1f8b;
    private static final int ZSTANDARD = 0x28b5;
    private static final String ATTESTATION = "vnd.docker.reference.type";

    private final InputStream archive;
    private final Map<String, JsonElement> documents = new HashMap<>();
    private final Map<String, TarSize> sizes = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    ImageArchive(InputStream archive) {
        this.archive = archive;
    }

    ImageSize measure() {
        try {
            readEntries(new TarArchiveInputStream(archive));
            Contents contents = documents.containsKey("manifest.json") ? fromManifest() : fromIndex();
            return new ImageSize(layers(contents));
        } catch (IOException | JsonParseException | IllegalStateException e) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    "The image's archive cannot be measured: " + EngineFailures.message(e),
                    "Run the same command again; if it fails again, look whether docker save writes the image whole.",
                    e);
        }
    }

    /** The names of an image's configuration and layers. */
    private record Contents(String config, List<String> layers) {}

    private void readEntries(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            String name = Path.of("/" + entry.getName()).normalize().toString().substring(1);
            if (entry.isSymbolicLink()) {
                links.put(name, target(name, entry.getLinkName()));
            } else if (entry.isLink()) {
                links.put(name, target("", entry.getLinkName()));
            } else if (entry.isFile()) {
                readFile(name, tar);
            }
        }
    }

    private void readFile(String name, InputStream content) throws IOException {
        byte[] head = content.readNBytes(BLOCK);
        PushbackInputStream whole = new PushbackInputStream(content, BLOCK);
        whole.unread(head);
        if (isDocument(name, head)) {
            String text = new String(whole.readNBytes(LONGEST_DOCUMENT), StandardCharsets.UTF_8);
            documents.put(name, JsonParser.parseString(text));
        } else {
            sizes.put(name, TarSize.of(plain(name, head, whole)));
        }
    }

    /** A layer's tar may begin with a brace too, as the name of its first file; its magic tells it apart. */
    private static boolean isDocument(String name, byte[] head) {
        boolean named = name.endsWith(".json") || name.startsWith("blobs/");
        boolean opens = head.length > 0 && (head[0] == '{' || head[0] == '[');
        boolean tar = head.length == BLOCK
                && new String(head, TAR_MAGIC_AT, TAR_MAGIC.length(), StandardCharsets.ISO_8859_1).equals(TAR_MAGIC);
        return named && opens && !tar;
    }

    private static InputStream plain(String name, byte[] head, InputStream whole) throws IOException {
        int magic = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | (head[1] & 0xff);
        if (magic == ZSTANDARD) {
            throw new IOException("the layer " + name + " is compressed with zstd; pull or build the image with gzip");
        }
        return magic == GZIP ? new GZIPInputStream(whole, 64 * 1024) : whole;
    }

    private Contents fromManifest() throws IOException {
        JsonObject image = document("manifest.json").getAsJsonArray().get(0).getAsJsonObject();
        return new Contents(image.get("Config").getAsString(), strings(image.getAsJsonArray("Layers")));
    }

    private Contents fromIndex() throws IOException {
        JsonObject manifest = document("index.json").getAsJsonObject();
        while (manifest.has("manifests")) {
            manifest = document(blob(firstImage(manifest.getAsJsonArray("manifests"))))
                    .getAsJsonObject();
        }
        List<String> layers = new ArrayList<>();
        manifest.getAsJsonArray("layers").forEach(layer -> layers.add(blob(layer.getAsJsonObject())));
        return new Contents(blob(manifest.getAsJsonObject("config")), layers);
    }

    private static JsonObject firstImage(JsonArray manifests) throws IOException {
        for (JsonElement manifest : manifests) {
            JsonObject descriptor = manifest.getAsJsonObject();
            if (!DockerConfig.object(descriptor, "annotations").has(ATTESTATION)) {
                return descriptor;
            }
        }
        throw new IOException("its index names no image");
    }

    private List<ImageSize.Layer> layers(Contents contents) throws IOException {
        JsonObject config = document(contents.config()).getAsJsonObject();
        List<String> digests = strings(config.getAsJsonObject("rootfs").getAsJsonArray("diff_ids"));
        if (digests.size() != contents.layers().size()) {
            throw new IOException(
                    "it names " + contents.layers().size() + " layers and " + digests.size() + " digests of layers");
        }
        List<Optional<String>> makers = makers(config, digests.size());
        List<ImageSize.Layer> layers = new ArrayList<>();
        for (int i = 0; i < digests.size(); i++) {
            TarSize size = size(contents.layers().get(i));
            layers.add(new ImageSize.Layer(digests.get(i), size.plain(), size.gzipped(), makers.get(i)));
        }
        return layers;
    }

    /** A history that speaks of other layers than there are tells of none. */
    private static List<Optional<String>> makers(JsonObject config, int layers) {
        List<Optional<String>> makers = new ArrayList<>();
        if (config.get("history") instanceof JsonArray history) {
            for (JsonElement step : history) {
                JsonObject entry = step.getAsJsonObject();
                if (!entry.has("empty_layer") || !entry.get("empty_layer").getAsBoolean()) {
                    makers.add(Optional.ofNullable(entry.get("created_by"))
                            .filter(JsonElement::isJsonPrimitive)
                            .map(JsonElement::getAsString));
                }
            }
        }
        return makers.size() == layers ? makers : Collections.nCopies(layers, Optional.empty());
    }

    private TarSize size(String name) throws IOException {
        String file = links.getOrDefault(name, name);
        return Optional.ofNullable(sizes.get(file))
                .orElseThrow(() -> new IOException("the layer " + name + " is not in it"));
    }

    private JsonElement document(String name) throws IOException {
        return Optional.ofNullable(documents.get(name)).orElseThrow(() -> new IOException(name + " is not in it"));
    }

    private static String blob(JsonObject descriptor) {
        return "blobs/" + descriptor.get("digest").getAsString().replace(':', '/');
    }

    private static List<String> strings(JsonArray array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.getAsString()));
        return strings;
    }

    private static String target(String link, String target) {
        return Path.of("/" + link).resolveSibling(target).normalize().toString().substring(1);
    }
}
