package io.github.alpinist.engine;

import io.github.alpinist.dockerfile.ImageReference;
import java.util.Set;

/** What a registry and its credentials are asked for. */
final class References {
    /** Docker Hub, as Docker's configuration names it. */
    static final String DOCKER_HUB = "https://index.docker.io/v1/";

    private static final Set<String> HUB_HOSTS = Set.of("docker.io", "index.docker.io");

    private References() {}

    /** The reference with the tag {@code latest} where it has neither tag nor digest. */
    static String withTag(String reference) {
        ImageReference parsed = ImageReference.parse(reference);
        return parsed.tag().isPresent() || parsed.digest().isPresent() ? reference : reference + ":latest";
    }

    /** The registry's host and port, or {@link #DOCKER_HUB}. */
    static String registry(String reference) {
        return ImageReference.parse(reference)
                .registry()
                .map(ImageReference.Part::text)
                .filter(host -> !HUB_HOSTS.contains(host))
                .orElse(DOCKER_HUB);
    }
}
