package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.ContextDigest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * SHA-256 over all that a run depends on: Alpinist's version, the Dockerfile, the build context as {@code .dockerignore}
 * leaves it, the settings. Values of build arguments enter the digest and nothing else.
 */
final class InputsDigest {
    private InputsDigest() {}

    static String of(Project project, Settings settings, Operator operator) {
        List<String> parts = List.of(
                Version.current(),
                ContextDigest.of(request(project)),
                new Settings(
                                settings.file(),
                                settings.context(),
                                settings.buildArgs(),
                                settings.target(),
                                settings.platform(),
                                settings.testing(),
                                settings.acceptState(),
                                settings.alpine(),
                                Optional.empty(),
                                Optional.empty())
                        .toString(),
                operator.imageMap().toString());
        return digest(parts);
    }

    private static BuildRequest request(Project project) {
        return new BuildRequest(
                project.context(),
                project.dockerfileInContext(),
                Dockerfiles.original(project).print(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                "",
                Optional.empty(),
                List.of(),
                Duration.ZERO);
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
