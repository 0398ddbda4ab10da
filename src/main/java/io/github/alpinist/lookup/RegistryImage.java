package io.github.alpinist.lookup;

import io.github.alpinist.dockerfile.ImageReference;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An image as the protocol of registries names it
 * (<a href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">OCI distribution</a>).
 *
 * @param reference as a Dockerfile has it
 * @param host with its port
 * @param repository with {@code library/} where Docker Hub's own images have none
 * @param tag or digest
 */
record RegistryImage(String reference, String host, String repository, String tag) {
    private static final String HUB = "registry-1.docker.io";
    private static final Set<String> HUB_NAMES = Set.of("docker.io", "index.docker.io", HUB);
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:]{2,39}])(?::\\d{1,5})?");
    private static final Pattern REPOSITORY = Pattern.compile("(?=.{1,255}$)[a-z0-9]+(?:[._/-]+[a-z0-9]+)*");
    private static final Pattern TAG = Pattern.compile("\\w[\\w.-]{0,127}|[a-z0-9.+_-]{1,32}:[0-9a-f]{32,128}");
    private static final Pattern LOOPBACK = Pattern.compile("(?:localhost|127(?:\\.\\d{1,3}){3}|\\[::1])(?::\\d+)?");

    /** Empty for what no registry could have. */
    static Optional<RegistryImage> parse(String reference) {
        ImageReference parsed = ImageReference.parse(reference);
        String host = parsed.registry()
                .map(ImageReference.Part::text)
                .filter(name -> !HUB_NAMES.contains(name))
                .orElse(HUB);
        String path = parsed.repository().text();
        String repository = host.equals(HUB) && path.indexOf('/') < 0 ? "library/" + path : path;
        String tag =
                parsed.digest().or(parsed::tag).map(ImageReference.Part::text).orElse("latest");
        boolean possible = HOST.matcher(host).matches()
                && REPOSITORY.matcher(repository).matches()
                && TAG.matcher(tag).matches();
        return possible ? Optional.of(new RegistryImage(reference, host, repository, tag)) : Optional.empty();
    }

    /** Without TLS where the registry is this machine's own, as Docker does. */
    boolean isPlain() {
        return LOOPBACK.matcher(host).matches();
    }

    URI manifest() {
        return URI.create((isPlain() ? "http://" : "https://") + host + "/v2/" + repository + "/manifests/" + tag);
    }
}
