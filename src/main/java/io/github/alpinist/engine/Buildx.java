package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.io.file.PathUtils;

/**
 * Builds with {@code docker buildx build --load}, on the engine that Alpinist speaks to: the client is told its address
 * and takes its default builder. The ignore file goes beside the Dockerfile in a folder of its own, where BuildKit
 * looks first, with {@code .alpinist} as its last line.
 */
final class Buildx {
    private static final List<String> VARIABLES = List.of("PATH", "HOME", "SSH_AUTH_SOCK", "DOCKER_");
    private static final Duration PROBE = Duration.ofSeconds(30);

    private final Path docker;
    private final Map<String, String> environment;
    private final Connection connection;

    private Buildx(Path docker, Map<String, String> environment, Connection connection) {
        this.docker = docker;
        this.environment = environment;
        this.connection = connection;
    }

    /** Empty where the {@code PATH} has no Docker client that has buildx, or the engine is not Docker's. */
    static Optional<Buildx> find(Connection connection, Map<String, String> environment) {
        if (connection.info().isPodman()) {
            return Optional.empty();
        }
        Map<String, String> variables = ChildProcess.only(environment, VARIABLES);
        variables.keySet().removeAll(List.of("DOCKER_CONTEXT", "DOCKER_TLS_VERIFY", "DOCKER_CERT_PATH"));
        variables.putAll(connection.endpoint().environment());
        variables.put("BUILDX_NO_DEFAULT_ATTESTATIONS", "1");
        return ChildProcess.find("docker", environment)
                .filter(docker ->
                        ChildProcess.run(connection.calls(), docker, List.of("buildx", "version"), variables, "", PROBE)
                                        .exitCode()
                                == 0)
                .map(docker -> new Buildx(docker, variables, connection));
    }

    /** @throws AlpinistException where the build fails, or runs out of its time */
    void build(BuildRequest request, LogSink sink) {
        BuildLog log = new BuildLog(sink);
        try (Staged staged = Staged.of(request)) {
            Process process = ChildProcess.start(docker, arguments(request, staged.dockerfile()), environment);
            try {
                connection
                        .calls()
                        .within(request.timeout(), "build " + request.tag(), () -> follow(request, process, log));
            } finally {
                log.close();
                ChildProcess.destroy(process);
            }
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The build of " + request.tag() + " could not be started: " + EngineFailures.message(e),
                    "Check that the folder for temporary files is writable, and that " + docker + " runs.",
                    e);
        }
    }

    private Void follow(BuildRequest request, Process process, BuildLog log) throws IOException, InterruptedException {
        feed(request, process);
        BuildxProgress progress = new BuildxProgress(log);
        LineAssembler lines = new LineAssembler(progress::line);
        try (InputStream output = process.getInputStream()) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
                lines.add(Arrays.copyOf(buffer, read));
            }
        }
        lines.finish();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw log.failure(request, progress.error().orElse("docker buildx ended with " + exitCode));
        }
        return null;
    }

    /** A context that is not on disk goes through standard input. */
    private void feed(BuildRequest request, Process process) throws IOException {
        if (request.replaced().isEmpty()) {
            process.getOutputStream().close();
        } else {
            ContextTar context = ContextTar.of(request);
            connection.calls().aside(() -> context.writeTo(process.getOutputStream()));
        }
    }

    private static List<String> arguments(BuildRequest request, Path dockerfile) {
        List<String> words = new ArrayList<>(List.of("buildx", "build", "--builder", "default", "--load"));
        words.addAll(List.of("--progress", "plain", "--tag", request.tag(), "--file"));
        boolean onDisk = request.replaced().isEmpty();
        words.add(onDisk ? dockerfile.toString() : request.dockerfileName());
        request.target().ifPresent(target -> words.addAll(List.of("--target", target)));
        request.platform().ifPresent(platform -> words.addAll(List.of("--platform", platform)));
        if (!request.cached()) {
            words.add("--no-cache");
        }
        request.buildArgs().forEach((name, value) -> words.addAll(List.of("--build-arg", name + "=" + value)));
        request.labels().forEach((name, value) -> words.addAll(List.of("--label", name + "=" + value)));
        words.addAll(List.of("--", onDisk ? request.context().toString() : "-"));
        return words;
    }

    /** The Dockerfile and its ignore file in a folder of their own. */
    private record Staged(Path folder, Path dockerfile) implements AutoCloseable {
        static Staged of(BuildRequest request) throws IOException {
            IgnoreFile ignore = IgnoreFile.of(request.context(), request.dockerfileName());
            ignore.parsed();
            Path folder = Files.createTempDirectory("alpinist-build");
            String name = Path.of(request.dockerfileName()).getFileName().toString();
            Path dockerfile = Files.writeString(folder.resolve(name), request.dockerfileText());
            Files.writeString(folder.resolve(name + ".dockerignore"), ignore.text());
            return new Staged(folder, dockerfile);
        }

        @Override
        public void close() throws IOException {
            PathUtils.deleteDirectory(folder);
        }
    }
}
