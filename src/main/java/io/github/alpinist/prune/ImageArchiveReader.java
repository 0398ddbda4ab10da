package io.github.alpinist.prune;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.ArchiveFiles.Descriptor;
import io.github.alpinist.prune.ArchiveFiles.Image;
import io.github.alpinist.prune.ArchiveFiles.Manifest;
import io.github.alpinist.prune.ArchiveFiles.Saved;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;

/** Reads the layers of an image archive in their order, wherever they stand in the file. */
final class ImageArchiveReader {
    private static final String SAVED = "manifest.json";
    private static final String INDEX = "index.json";
    /** Larger than any real manifest or configuration. */
    private static final int LARGEST_JSON = 8 << 20;
    /** An index may point to an index, which points to a manifest. */
    private static final int DEEPEST = 4;

    private static final int GZIP = 0x1F8B;
    private static final int ZSTANDARD = 0x28B5;

    private final String name;
    private final TarFile archive;
    private final Map<String, TarArchiveEntry> entries = new HashMap<>();
    private final FileTreeBuilder tree = new FileTreeBuilder();
    private final TarTreeReader layers;

    ImageArchiveReader(String name, TarFile archive, KeptTexts kept, Set<Fact> facts) {
        this.name = name;
        this.archive = archive;
        this.layers = new TarTreeReader(tree, kept, facts);
        archive.getEntries()
                .forEach(entry ->
                        ImagePath.normalise(entry.getName()).ifPresent(path -> entries.put(path.substring(1), entry)));
    }

    /** Holds an image rather than a file system. */
    boolean isImage() {
        return entries.containsKey(SAVED) || (entries.containsKey(INDEX) && entries.containsKey("oci-layout"));
    }

    SavedImage read() throws IOException {
        return entries.containsKey(SAVED) ? readSaved() : readLayout();
    }

    private SavedImage readSaved() throws IOException {
        Saved[] images = json(SAVED, Saved[].class);
        if (images.length != 1) {
            throw refusal("holds " + images.length + " images", "Save one image into it.");
        }
        readLayers(images[0].layerPaths());
        String config = Optional.ofNullable(images[0].config()).orElse("");
        return image(config, images[0].layerPaths().size());
    }

    private SavedImage readLayout() throws IOException {
        Manifest manifest = json(INDEX, Manifest.class);
        for (int depth = 0; !manifest.images().isEmpty() && depth < DEEPEST; depth++) {
            if (manifest.images().size() > 1) {
                throw refusal("holds several images or platforms", "Save one image of one platform into it.");
            }
            manifest = json(manifest.images().get(0).path(), Manifest.class);
        }
        List<String> layers =
                manifest.layerBlobs().stream().map(Descriptor::path).toList();
        readLayers(layers);
        String config = manifest.config() == null ? "" : manifest.config().path();
        return image(config, layers.size());
    }

    private SavedImage image(String config, int layers) throws IOException {
        if (config.isEmpty()) {
            return new SavedImage(tree.build(), RuntimeConfig.empty(), layers, List.of());
        }
        Image parsed = json(config, Image.class);
        return new SavedImage(tree.build(), parsed.runtime(), layers, parsed.steps(layers));
    }

    private void readLayers(List<String> paths) throws IOException {
        for (int i = 0; i < paths.size(); i++) {
            if (i > 0) {
                tree.nextLayer();
            }
            try (InputStream layer = uncompressed(bytes(entry(paths.get(i))), paths.get(i))) {
                layers.readLayer(name, layer);
            }
        }
    }

    private InputStream uncompressed(InputStream stored, String path) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(stored);
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        if (magic == ZSTANDARD) {
            throw refusal(
                    "has the layer " + path + " compressed with Zstandard, which is not supported",
                    "Save the image with `docker save`, which does not compress.");
        }
        return magic == GZIP ? new GZIPInputStream(bytes) : bytes;
    }

    /** Older archives have a layer that occurs twice as a symbolic link to the first. */
    private TarArchiveEntry entry(String path) {
        TarArchiveEntry entry = entries.get(path);
        if (entry != null && entry.isSymbolicLink()) {
            String target = ImagePath.child(ImagePath.parent("/" + path), entry.getLinkName());
            entry = ImagePath.normalise(target)
                    .map(real -> entries.get(real.substring(1)))
                    .orElse(null);
        }
        if (entry == null || !entry.isFile() || entry.isSparse()) {
            throw refusal("lacks its part " + path, "Save the image again; the file may have been cut off.");
        }
        return entry;
    }

    private InputStream bytes(TarArchiveEntry entry) throws IOException {
        return archive.getInputStream(entry);
    }

    private <T> T json(String path, Class<T> type) throws IOException {
        TarArchiveEntry entry = entry(path);
        if (entry.getSize() > LARGEST_JSON) {
            throw refusal("has a " + path + " of " + entry.getSize() + " bytes", "Save the image again.");
        }
        try (InputStream bytes = bytes(entry)) {
            T parsed = new Gson().fromJson(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), type);
            if (parsed == null) {
                throw refusal("has an empty " + path, "Save the image again.");
            }
            return parsed;
        } catch (JsonParseException e) {
            throw refusal("has a " + path + " that is no valid JSON: " + e.getMessage(), "Save the image again.");
        }
    }

    private AlpinistException refusal(String what, String remedy) {
        return new AlpinistException(Failure.INPUT, "The archive " + name + " " + what + ".", remedy);
    }
}
