package io.github.alpinist.engine;

/**
 * Which engine this is.
 *
 * @param product {@code Docker} or {@code Podman}
 * @param version the product's version
 * @param apiVersion the version of Docker's API that it speaks, such as {@code 1.41}
 * @param os such as {@code linux}
 * @param architecture in Go's words, such as {@code amd64}
 * @param endpoint where it listens, as shown to people
 */
public record EngineInfo(
        String product, String version, String apiVersion, String os, String architecture, String endpoint) {
    public static final String PODMAN = "Podman";

    public boolean isPodman() {
        return product.equals(PODMAN);
    }

    /** The platform that it builds for unasked, such as {@code linux/amd64}. */
    public String platform() {
        return os + "/" + architecture;
    }
}
