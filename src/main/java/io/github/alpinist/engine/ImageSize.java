package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * An image's size by one method for every engine, as what an engine calls "size" differs between image stores.
 *
 * @param layers the lowest first; one that an image holds twice counts twice
 */
public record ImageSize(List<Layer> layers) {
    /**
     * A layer's size.
     *
     * @param digest of its uncompressed tar, {@code sha256:...}
     * @param uncompressed bytes of its tar
     * @param compressed bytes of that tar as gzip of level 6, compressed by this machine's zlib
     * @param createdBy as the image's history tells it, in several lines perhaps; absent where it does not
     */
    public record Layer(String digest, long uncompressed, long compressed, Optional<String> createdBy) {}

    public ImageSize {
        layers = List.copyOf(layers);
    }

    /** The sum of the layers' uncompressed tars, in bytes. */
    public long uncompressed() {
        return layers.stream().mapToLong(Layer::uncompressed).sum();
    }

    /** The sum of the layers' tars as gzip of level 6, in bytes. */
    public long compressed() {
        return layers.stream().mapToLong(Layer::compressed).sum();
    }

    /**
     * Measures an image in one pass over its archive: the layout of {@code docker save} in all of its ages, that of
     * {@code podman save}, and an OCI image layout; layers plain or compressed with gzip.
     *
     * @param archive read to its end, not closed
     * @throws AlpinistException where it is no such archive or breaks off
     */
    public static ImageSize measure(InputStream archive) {
        return new ImageArchive(archive).measure();
    }
}
