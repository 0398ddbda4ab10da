package io.github.alpinist.engine;

import com.google.gson.JsonObject;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the engine as Docker's own client does: {@code DOCKER_HOST}, then {@code DOCKER_CONTEXT}, then the
 * configuration's current context, then the default socket; after these, Podman's sockets.
 */
final class EndpointFinder {
    private final Map<String, String> environment;
    private final DockerConfig config;

    EndpointFinder(Map<String, String> environment, DockerConfig config) {
        this.environment = environment;
        this.config = config;
    }

    /** The endpoint that someone named; empty where nobody did. */
    Optional<Endpoint> named() {
        Optional<String> host = variable("DOCKER_HOST");
        if (host.isPresent()) {
            return Optional.of(endpoint(host.get(), environmentCertificates(), "DOCKER_HOST"));
        }
        Optional<String> variable = variable("DOCKER_CONTEXT");
        return variable.or(() -> config.text("currentContext"))
                .filter(name -> !name.equals("default"))
                .map(name -> context(
                        name,
                        variable.isPresent()
                                ? "DOCKER_CONTEXT"
                                : "currentContext in " + config.folder().resolve("config.json")));
    }

    /** The sockets to try where nobody named an endpoint, the likeliest first. */
    List<Endpoint> defaults() {
        List<Path> sockets = new ArrayList<>();
        sockets.add(Path.of("/var/run/docker.sock"));
        variable("XDG_RUNTIME_DIR").ifPresent(folder -> {
            sockets.add(Path.of(folder, "docker.sock"));
            sockets.add(Path.of(folder, "podman", "podman.sock"));
        });
        sockets.add(Path.of("/run/podman/podman.sock"));
        return sockets.stream()
                .map(socket -> new Endpoint(URI.create("unix://" + socket), Optional.empty(), "the default socket"))
                .toList();
    }

    private Optional<Path> environmentCertificates() {
        if (variable("DOCKER_TLS_VERIFY").isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(variable("DOCKER_CERT_PATH").map(Path::of).orElse(config.folder()));
    }

    private Endpoint context(String name, String origin) {
        String folder = sha256(name);
        Path meta = config.folder().resolve("contexts/meta").resolve(folder).resolve("meta.json");
        JsonObject docker = DockerConfig.readJson(meta)
                .map(json -> DockerConfig.object(DockerConfig.object(json, "Endpoints"), "docker"))
                .orElseThrow(() -> unknownContext(name, origin, meta));
        String host = DockerConfig.text(docker, "Host").orElseThrow(() -> unknownContext(name, origin, meta));
        Path certificates =
                config.folder().resolve("contexts/tls").resolve(folder).resolve("docker");
        boolean tls = Files.isDirectory(certificates);
        refuseUnverified(
                tls
                        && docker.has("SkipTLSVerify")
                        && docker.get("SkipTLSVerify").getAsBoolean(),
                name);
        return endpoint(
                host, tls ? Optional.of(certificates) : Optional.empty(), "context " + name + " (" + origin + ")");
    }

    private static void refuseUnverified(boolean unverified, String context) {
        if (unverified) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    "The Docker context " + context + " skips the check of the engine's certificate.",
                    "Put the engine's CA into the context (docker context update), and let it be checked.");
        }
    }

    private static AlpinistException unknownContext(String name, String origin, Path meta) {
        return new AlpinistException(
                Failure.ENGINE,
                "There is no Docker context " + name + ", named by " + origin + ": no endpoint in " + meta + ".",
                "Choose one of docker context ls, or name the engine with DOCKER_HOST.");
    }

    /** Reads what Docker's client takes for a host; a port left out is 2376 with TLS and 2375 without. */
    private static Endpoint endpoint(String host, Optional<Path> certificates, String origin) {
        try {
            String spelled = host.replaceFirst("^https?://", "tcp://");
            URI uri = URI.create(spelled);
            return switch (uri.getScheme() == null ? "" : uri.getScheme()) {
                case "tcp" -> new Endpoint(withPort(uri, certificates.isPresent()), certificates, origin);
                case "unix", "npipe", "ssh" -> new Endpoint(uri, Optional.empty(), origin);
                default -> throw new IllegalArgumentException("its scheme is none of unix, tcp, npipe and ssh");
            };
        } catch (IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    "The engine's address " + SafeText.of(host) + ", named by " + origin + ", is not usable: "
                            + EngineFailures.message(e),
                    "Give an address such as unix:///var/run/docker.sock, tcp://build.example:2376 or"
                            + " ssh://me@build.example.",
                    e);
        }
    }

    private static URI withPort(URI uri, boolean tls) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        String path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return uri.getPort() >= 0 ? uri : URI.create("tcp://" + uri.getHost() + (tls ? ":2376" : ":2375") + path);
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
