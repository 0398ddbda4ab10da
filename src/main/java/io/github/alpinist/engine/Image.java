package io.github.alpinist.engine;

import java.util.List;

/**
 * An image on the engine.
 *
 * @param id {@code sha256:...}
 * @param tags names with tags, as the engine shows them
 * @param os such as {@code linux}
 * @param architecture in Go's words, such as {@code amd64}
 * @param layers digests of the layers' uncompressed tars, the lowest first
 * @param config how its containers run
 */
public record Image(
        String id, List<String> tags, String os, String architecture, List<String> layers, ImageConfig config) {
    public Image {
        tags = List.copyOf(tags);
        layers = List.copyOf(layers);
    }

    public String platform() {
        return os + "/" + architecture;
    }
}
