package io.github.alpinist.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container to create. Start from {@link #of(String)} and name what differs from the image.
 *
 * @param image tag or id
 * @param entrypoint in place of the image's; an empty list takes it away
 * @param command in place of the image's
 * @param env on top of the image's
 * @param labels on the container
 * @param user in place of the image's
 * @param workdir in place of the image's
 * @param network {@code bridge}, {@code none} or {@code container:ID}; the engine's own choice where empty
 * @param name the engine's own choice where empty
 */
public record ContainerRequest(
        String image,
        Optional<List<String>> entrypoint,
        Optional<List<String>> command,
        Map<String, String> env,
        Map<String, String> labels,
        Optional<String> user,
        Optional<String> workdir,
        Optional<String> network,
        Optional<String> name) {
    public ContainerRequest {
        entrypoint = entrypoint.map(List::copyOf);
        command = command.map(List::copyOf);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        labels = Map.copyOf(labels);
    }

    /** A container as the image wants it. */
    public static ContainerRequest of(String image) {
        return new ContainerRequest(
                image,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ContainerRequest withEntrypoint(List<String> words) {
        return new ContainerRequest(image, Optional.of(words), command, env, labels, user, workdir, network, name);
    }

    public ContainerRequest withCommand(List<String> words) {
        return new ContainerRequest(image, entrypoint, Optional.of(words), env, labels, user, workdir, network, name);
    }

    public ContainerRequest withEnv(Map<String, String> values) {
        return new ContainerRequest(image, entrypoint, command, values, labels, user, workdir, network, name);
    }

    public ContainerRequest withLabels(Map<String, String> values) {
        return new ContainerRequest(image, entrypoint, command, env, values, user, workdir, network, name);
    }

    public ContainerRequest withUser(String value) {
        return new ContainerRequest(
                image, entrypoint, command, env, labels, Optional.of(value), workdir, network, name);
    }

    public ContainerRequest withWorkdir(String value) {
        return new ContainerRequest(image, entrypoint, command, env, labels, user, Optional.of(value), network, name);
    }

    public ContainerRequest withNetwork(String value) {
        return new ContainerRequest(image, entrypoint, command, env, labels, user, workdir, Optional.of(value), name);
    }

    public ContainerRequest withName(String value) {
        return new ContainerRequest(
                image, entrypoint, command, env, labels, user, workdir, network, Optional.of(value));
    }
}
