package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.command.PullImageCmd;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.PullResponseItem;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The engine's images, and those of registries. */
final class Images {
    private static final Duration PULL = Duration.ofMinutes(30);
    private static final String NOTHING = "scratch";

    private final DockerClient client;
    private final Calls calls;
    private final Credentials credentials;

    Images(Connection connection, Credentials credentials) {
        this.client = connection.client();
        this.calls = connection.calls();
        this.credentials = credentials;
    }

    Optional<Image> image(String reference) {
        return calls.quick("inspect image " + reference, () -> {
            try {
                return Optional.of(image(client.inspectImageCmd(reference).exec()));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    /** Pulls what the engine does not have for this platform. */
    void ensure(List<String> references, Optional<String> platform, LogSink log) {
        for (String reference : references) {
            boolean present = reference.equals(NOTHING)
                    || image(reference)
                            .filter(image ->
                                    platform.isEmpty() || platform.get().startsWith(image.platform()))
                            .isPresent();
            if (!present) {
                pull(reference, platform, log);
            }
        }
    }

    Image pull(String reference, Optional<String> platform, LogSink log) {
        String tagged = References.withTag(reference);
        String registry = References.registry(tagged);
        Optional<AuthConfig> login = credentials.of(registry);
        try (Progress progress = new Progress(log)) {
            PullImageCmd command = client.pullImageCmd(tagged).withAuthConfig(login.orElse(null));
            platform.ifPresent(command::withPlatform);
            command.exec(progress);
            if (!progress.awaitCompletion(PULL.toNanos(), TimeUnit.NANOSECONDS)) {
                throw EngineFailures.timedOut("pull " + tagged, PULL);
            }
            progress.error().ifPresent(error -> {
                throw pullFailed(tagged, registry, login.isPresent(), error);
            });
        } catch (InterruptedException e) {
            throw EngineFailures.interrupted("pull " + tagged);
        } catch (IOException | RuntimeException e) {
            throw e instanceof AlpinistException known
                    ? known
                    : pullFailed(
                            tagged, registry, login.isPresent(), EngineFailures.message(EngineFailures.unwrapped(e)));
        }
        return image(tagged)
                .orElseThrow(() -> pullFailed(tagged, registry, login.isPresent(), "it is not there after the pull"));
    }

    void tag(String image, String reference) {
        String tagged = References.withTag(reference);
        int colon = tagged.lastIndexOf(':');
        calls.quick(
                "tag " + image + " as " + reference,
                () -> client.tagImageCmd(image, tagged.substring(0, colon), tagged.substring(colon + 1))
                        .exec());
    }

    void remove(String reference) {
        calls.tidy("remove image " + reference, () -> {
            try {
                client.removeImageCmd(reference).withForce(true).exec();
            } catch (NotFoundException e) {
                // gone already, which is what was wanted
            }
        });
    }

    private static AlpinistException pullFailed(String reference, String registry, boolean loggedIn, String error) {
        return new AlpinistException(
                Failure.BUILD,
                "The image " + reference + " is not on the engine and cannot be pulled: " + SafeText.of(error),
                pullRemedy(registry, loggedIn, error));
    }

    private static String pullRemedy(String registry, boolean loggedIn, String error) {
        String name = registry.equals(References.DOCKER_HUB) ? "" : " " + registry;
        if (error.matches("(?s).*(unauthorized|denied|no basic auth|authentication required).*")) {
            return loggedIn
                    ? "The registry refuses the credentials that Docker's configuration holds; log in again: docker"
                            + " login" + name
                    : "Docker's configuration holds no credentials for this registry; log in: docker login" + name;
        }
        if (error.matches("(?s).*(not found|manifest unknown|does not exist).*")) {
            return "Check the image's name, tag and platform.";
        }
        return "Check that the engine can reach the registry, or load the image (docker load), or name a mirror with"
                + " --image-map.";
    }

    private static Image image(InspectImageResponse found) {
        List<String> layers =
                found.getRootFS() == null ? null : found.getRootFS().getLayers();
        return new Image(
                found.getId().startsWith("sha256:") ? found.getId() : "sha256:" + found.getId(),
                orEmpty(found.getRepoTags()),
                found.getOs(),
                found.getArch(),
                orEmpty(layers),
                config(found.getConfig()));
    }

    private static ImageConfig config(@Nullable ContainerConfig config) {
        ContainerConfig found = config == null ? new ContainerConfig() : config;
        return new ImageConfig(
                orEmpty(found.getEntrypoint()),
                orEmpty(found.getCmd()),
                variables(orEmpty(found.getEnv())),
                Optional.ofNullable(found.getUser()).orElse(""),
                Optional.ofNullable(found.getWorkingDir()).orElse(""),
                found.getExposedPorts() == null
                        ? List.of()
                        : Arrays.stream(found.getExposedPorts())
                                .map(Object::toString)
                                .toList(),
                found.getVolumes() == null
                        ? List.of()
                        : found.getVolumes().keySet().stream().sorted().toList(),
                found.getLabels() == null ? Map.of() : found.getLabels(),
                Optional.ofNullable(found.getHealthcheck()).flatMap(HealthTest::of));
    }

    private static Map<String, String> variables(List<String> assignments) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            variables.put(
                    equals < 0 ? assignment : assignment.substring(0, equals),
                    equals < 0 ? "" : assignment.substring(equals + 1));
        }
        return variables;
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static List<String> orEmpty(String @Nullable [] array) {
        return array == null ? List.of() : List.of(array);
    }

    /** A pull's progress: each layer's first and last word, without the counting between. */
    private static final class Progress extends ResultCallback.Adapter<PullResponseItem> {
        private final LogSink log;
        private volatile Optional<String> error = Optional.empty();

        Progress(LogSink log) {
            this.log = log;
        }

        @Override
        public void onNext(PullResponseItem item) {
            if (item.getErrorDetail() != null && item.getErrorDetail().getMessage() != null) {
                error = Optional.of(item.getErrorDetail().getMessage());
            } else if (item.getStatus() != null && !isCounting(item)) {
                String layer = item.getId() == null ? "" : item.getId() + ": ";
                log.line(LogSink.Stream.OUT, SafeText.of(layer + item.getStatus()));
            }
        }

        Optional<String> error() {
            return error;
        }

        private static boolean isCounting(PullResponseItem item) {
            return item.getProgressDetail() != null && item.getProgressDetail().getCurrent() != null;
        }
    }
}
