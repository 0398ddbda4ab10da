package io.github.alpinist.engine;

import com.github.dockerjava.api.model.AuthConfig;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what Docker's client would show to a registry: the answer of the helper that {@code credHelpers} or {@code
 * credsStore} names, else an entry of {@code auths}.
 */
final class Credentials {
    /** What helpers for keyrings and clouds read. */
    private static final List<String> HELPER_VARIABLES = List.of(
            "PATH",
            "HOME",
            "USER",
            "XDG_RUNTIME_DIR",
            "DBUS_SESSION_BUS_ADDRESS",
            "GNUPGHOME",
            "PASSWORD_STORE_DIR",
            "DOCKER_",
            "AWS_",
            "AZURE_",
            "CLOUDSDK_",
            "GOOGLE_");

    private static final String TOKEN_USER = "<token>";

    private final DockerConfig config;
    private final Map<String, String> environment;
    private final Calls calls;

    Credentials(DockerConfig config, Map<String, String> environment, Calls calls) {
        this.config = config;
        this.environment = environment;
        this.calls = calls;
    }

    /** @param registry as {@link References#registry} names it */
    Optional<AuthConfig> of(String registry) {
        Optional<String> helper = DockerConfig.text(DockerConfig.object(config.json(), "credHelpers"), host(registry))
                .or(() -> config.text("credsStore"));
        return helper.isPresent() ? fromHelper(helper.get(), registry) : fromFile(registry);
    }

    private Optional<AuthConfig> fromFile(String registry) {
        return config.objects("auths").entrySet().stream()
                .filter(entry -> host(entry.getKey()).equals(host(registry)))
                .findFirst()
                .flatMap(entry -> decoded(entry.getValue(), registry));
    }

    private Optional<AuthConfig> decoded(JsonObject entry, String registry) {
        AuthConfig found = new AuthConfig().withRegistryAddress(registry);
        Optional<String> token = DockerConfig.text(entry, "identitytoken");
        if (token.isPresent()) {
            return Optional.of(found.withIdentityToken(token.get()));
        }
        String pair = DockerConfig.text(entry, "auth")
                .map(auth -> decode(auth, registry))
                .orElseGet(() -> DockerConfig.text(entry, "username").orElse("") + ":"
                        + DockerConfig.text(entry, "password").orElse(""));
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : Optional.of(found.withUsername(pair.substring(0, colon))
                        .withPassword(pair.substring(colon + 1).replaceAll("\0+$", "")));
    }

    private String decode(String auth, String registry) {
        try {
            return new String(Base64.getDecoder().decode(auth), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.ENGINE,
                    "The credentials for " + registry + " in " + config.folder().resolve("config.json")
                            + " are not base64.",
                    "Log in again: docker login " + registry,
                    e);
        }
    }

    /** Speaks the protocol of docker-credential-helpers: the registry in, an object with a user and a secret out. */
    private Optional<AuthConfig> fromHelper(String name, String registry) {
        Path program = ChildProcess.find("docker-credential-" + name, environment)
                .orElseThrow(() -> helperFailed(name, registry, "docker-credential-" + name + " is not on the PATH"));
        ChildProcess.Ended answer = ChildProcess.run(
                calls,
                program,
                List.of("get"),
                ChildProcess.only(environment, HELPER_VARIABLES),
                registry,
                Duration.ofMinutes(1));
        if (answer.exitCode() != 0 && answer.output().contains("credentials not found")) {
            return Optional.empty();
        }
        if (answer.exitCode() != 0) {
            throw helperFailed(name, registry, SafeText.of(answer.output().strip()));
        }
        return Optional.of(parsed(name, registry, answer.output()));
    }

    private static AuthConfig parsed(String name, String registry, String answer) {
        try {
            JsonObject json = JsonParser.parseString(answer).getAsJsonObject();
            String user = DockerConfig.text(json, "Username").orElse("");
            String secret = DockerConfig.text(json, "Secret").orElse("");
            AuthConfig found = new AuthConfig().withRegistryAddress(registry);
            return user.equals(TOKEN_USER)
                    ? found.withIdentityToken(secret)
                    : found.withUsername(user).withPassword(secret);
        } catch (JsonParseException | IllegalStateException e) {
            throw helperFailed(name, registry, "its answer is not the JSON object that it should be");
        }
    }

    private static AlpinistException helperFailed(String name, String registry, String reason) {
        return new AlpinistException(
                Failure.ENGINE,
                "The credential helper " + name + " gives no credentials for " + registry + ": " + reason,
                "Log in again (docker login), or repair credHelpers and credsStore in Docker's config.json.");
    }

    private static String host(String registry) {
        String bare = registry.replaceFirst("^https?://", "");
        return bare.startsWith("index.docker.io/") ? bare : bare.replaceFirst("/.*$", "");
    }
}
