package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.core.RemoteApiVersion;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the container engine and connects to it. */
public final class Engines {
    private static final RemoteApiVersion OLDEST = RemoteApiVersion.create(1, 40);
    /** Spoken even where the engine knows a newer one, so that its answers keep their form. */
    private static final RemoteApiVersion NEWEST = RemoteApiVersion.create(1, 44);

    private static final Duration CONNECT = Duration.ofSeconds(30);

    private Engines() {}

    /**
     * Connects to the engine that Docker's own client would take, or to Podman's socket where there is none.
     *
     * @param environment variables by name: {@code DOCKER_HOST}, {@code DOCKER_CONTEXT}, {@code DOCKER_CONFIG}, {@code
     *     DOCKER_TLS_VERIFY}, {@code DOCKER_CERT_PATH}, {@code XDG_RUNTIME_DIR}, {@code HOME}, {@code PATH}
     * @throws AlpinistException {@link Failure#ENGINE} where there is none, it does not answer or is too old
     */
    public static Engine connect(Map<String, String> environment) {
        DockerConfig config = DockerConfig.read(environment);
        EndpointFinder finder = new EndpointFinder(environment, config);
        Optional<Endpoint> named = finder.named();
        Connection connection =
                named.isPresent() ? connect(named.get(), environment) : connectToFirst(finder.defaults(), environment);
        return new DockerEngine(connection, config, environment);
    }

    private static Connection connectToFirst(List<Endpoint> endpoints, Map<String, String> environment) {
        List<AlpinistException> refusals = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (Files.exists(Path.of(endpoint.uri().getPath()))) {
                try {
                    return connect(endpoint, environment);
                } catch (AlpinistException e) {
                    refusals.add(e);
                }
            }
        }
        throw refusals.isEmpty() ? noEngine(endpoints) : refusals.get(0);
    }

    private static Connection connect(Endpoint endpoint, Map<String, String> environment) {
        Calls calls = new Calls();
        Optional<SshTunnel> tunnel = SshTunnel.openFor(endpoint, environment);
        try {
            URI uri = tunnel.map(SshTunnel::uri).orElse(endpoint.uri());
            DockerHttpClient http = transport(uri, endpoint);
            EngineInfo info = info(calls, uri, http, endpoint);
            DockerClient client = client(uri, http, info.apiVersion());
            return new Connection(endpoint, info, http, client, calls, () -> tunnel.ifPresent(SshTunnel::close));
        } catch (RuntimeException e) {
            calls.close();
            tunnel.ifPresent(SshTunnel::close);
            throw e;
        }
    }

    private static DockerHttpClient transport(URI uri, Endpoint endpoint) {
        endpoint.certificates().ifPresent(Engines::requireCertificates);
        ZerodepDockerHttpClient.Builder builder = new ZerodepDockerHttpClient.Builder()
                .dockerHost(uri)
                .maxConnections(1000)
                .connectionTimeout(CONNECT);
        endpoint.certificates().ifPresent(folder -> builder.sslConfig(new LocalDirectorySSLConfig(folder.toString())));
        return builder.build();
    }

    private static void requireCertificates(Path folder) {
        for (String name : List.of("ca.pem", "cert.pem", "key.pem")) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw new AlpinistException(
                        Failure.ENGINE,
                        "The engine asks for TLS, but " + folder.resolve(name) + " cannot be read.",
                        "Put ca.pem, cert.pem and key.pem there, or name their folder with DOCKER_CERT_PATH.");
            }
        }
    }

    private static EngineInfo info(Calls calls, URI uri, DockerHttpClient http, Endpoint endpoint) {
        Version version;
        try {
            version = calls.within(
                    CONNECT, "answer", () -> client(uri, http, "").versionCmd().exec());
        } catch (AlpinistException e) {
            throw e.failure() == Failure.INTERRUPTED ? e : unreachable(endpoint, e);
        }
        RemoteApiVersion known = RemoteApiVersion.parseConfig(version.getApiVersion());
        if (!known.isGreaterOrEqual(OLDEST)) {
            throw tooOld(endpoint, version);
        }
        return new EngineInfo(
                isPodman(version) ? EngineInfo.PODMAN : "Docker",
                version.getVersion(),
                (known.isGreaterOrEqual(NEWEST) ? NEWEST : known).getVersion(),
                version.getOperatingSystem(),
                version.getArch(),
                endpoint.shown());
    }

    private static boolean isPodman(Version version) {
        return version.getComponents() != null
                && version.getComponents().stream()
                        .anyMatch(component -> component.getName().startsWith("Podman"));
    }

    private static DockerClient client(URI uri, DockerHttpClient http, String apiVersion) {
        DefaultDockerClientConfig config = new DefaultDockerClientConfig.Builder()
                .withDockerHost(uri.toString())
                .withDockerTlsVerify(false)
                .withApiVersion(apiVersion)
                .build();
        return DockerClientImpl.getInstance(config, http);
    }

    private static AlpinistException noEngine(List<Endpoint> tried) {
        String sockets = String.join(", ", tried.stream().map(Endpoint::shown).toList());
        return new AlpinistException(
                Failure.ENGINE,
                "There is no container engine: neither DOCKER_HOST nor a Docker context names one, and there is no"
                        + " socket at any of " + sockets + ".",
                "Start Docker (systemctl start docker) or Podman (systemctl --user start podman.socket); on Debian,"
                        + " apt-get install docker.io brings one.");
    }

    private static AlpinistException unreachable(Endpoint endpoint, AlpinistException cause) {
        boolean denied = String.valueOf(cause.getMessage()).contains("ermission denied");
        return new AlpinistException(
                Failure.ENGINE,
                "The container engine at " + endpoint.shown() + " (" + endpoint.origin() + ") cannot be reached: "
                        + cause.getMessage(),
                denied
                        ? "Let this user speak to the engine: add it to the group docker and log in again, or use a"
                                + " rootless engine."
                        : "Start the engine, or name another with DOCKER_HOST or docker context use.",
                cause);
    }

    private static AlpinistException tooOld(Endpoint endpoint, Version version) {
        return new AlpinistException(
                Failure.ENGINE,
                "The container engine at " + endpoint.shown() + " is too old: version " + version.getVersion()
                        + " speaks API " + version.getApiVersion() + ", and " + OLDEST.getVersion() + " is needed.",
                "Upgrade it to Docker 19.03 or later.");
    }
}
