package io.github.alpinist.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
 * @param network {@code bridge}, {@code none}, {@code container:ID} or the id of {@link Engine#createNetwork}; the
 *     engine's own choice where empty
 * @param aliases host names under which the others in a created network see it
 * @param health in place of the image's
 * @param tmpfs file systems in memory, by path, each with its options such as {@code size=64m}
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
        List<String> aliases,
        Optional<HealthTest> health,
        Map<String, String> tmpfs,
        Optional<String> name) {
    public ContainerRequest {
        entrypoint = entrypoint.map(List::copyOf);
        command = command.map(List::copyOf);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        labels = Map.copyOf(labels);
        aliases = List.copyOf(aliases);
        tmpfs = Map.copyOf(tmpfs);
    }

    /** A container as the image wants it. */
    public static ContainerRequest of(String image) {
        return new Draft(image).request();
    }

    public ContainerRequest withEntrypoint(List<String> words) {
        return with(draft -> draft.entrypoint = Optional.of(words));
    }

    public ContainerRequest withCommand(List<String> words) {
        return with(draft -> draft.command = Optional.of(words));
    }

    public ContainerRequest withEnv(Map<String, String> values) {
        return with(draft -> draft.env = values);
    }

    public ContainerRequest withLabels(Map<String, String> values) {
        return with(draft -> draft.labels = values);
    }

    public ContainerRequest withUser(String value) {
        return with(draft -> draft.user = Optional.of(value));
    }

    public ContainerRequest withWorkdir(String value) {
        return with(draft -> draft.workdir = Optional.of(value));
    }

    public ContainerRequest withNetwork(String value) {
        return with(draft -> draft.network = Optional.of(value));
    }

    public ContainerRequest withAliases(List<String> values) {
        return with(draft -> draft.aliases = values);
    }

    public ContainerRequest withHealth(HealthTest value) {
        return with(draft -> draft.health = Optional.of(value));
    }

    public ContainerRequest withTmpfs(Map<String, String> values) {
        return with(draft -> draft.tmpfs = values);
    }

    public ContainerRequest withName(String value) {
        return with(draft -> draft.name = Optional.of(value));
    }

    private ContainerRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.request();
    }

    /** A request in the making. */
    private static final class Draft {
        private final String image;
        private Optional<List<String>> entrypoint = Optional.empty();
        private Optional<List<String>> command = Optional.empty();
        private Map<String, String> env = Map.of();
        private Map<String, String> labels = Map.of();
        private Optional<String> user = Optional.empty();
        private Optional<String> workdir = Optional.empty();
        private Optional<String> network = Optional.empty();
        private List<String> aliases = List.of();
        private Optional<HealthTest> health = Optional.empty();
        private Map<String, String> tmpfs = Map.of();
        private Optional<String> name = Optional.empty();

        Draft(String image) {
            this.image = image;
        }

        Draft(ContainerRequest request) {
            this.image = request.image;
            this.entrypoint = request.entrypoint;
            this.command = request.command;
            this.env = request.env;
            this.labels = request.labels;
            this.user = request.user;
            this.workdir = request.workdir;
            this.network = request.network;
            this.aliases = request.aliases;
            this.health = request.health;
            this.tmpfs = request.tmpfs;
            this.name = request.name;
        }

        ContainerRequest request() {
            return new ContainerRequest(
                    image, entrypoint, command, env, labels, user, workdir, network, aliases, health, tmpfs, name);
        }
    }
}
