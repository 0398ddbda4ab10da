package io.github.alpinist.report;

import java.util.List;
import java.util.Optional;

/**
 * One variant that was built, and what was measured of it.
 *
 * @param name which of the three
 * @param imageId as the engine names it
 * @param uncompressedBytes sum of the layers' uncompressed tars; absent where not measured
 * @param compressedBytes sum of the layers' tars, each compressed with {@code gzip -6}; absent where not measured
 * @param packages number of installed packages of the distribution; absent where not measured
 * @param layers one row a layer, the lowest first; empty where not measured
 */
public record Variant(
        VariantName name,
        String imageId,
        Optional<Long> uncompressedBytes,
        Optional<Long> compressedBytes,
        Optional<Integer> packages,
        List<Layer> layers) {
    public Variant {
        layers = List.copyOf(layers);
    }
}
