package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildRequest;
import io.github.alpinist.engine.ContextDigest;
import io.github.alpinist.engine.TarDigest;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.verify.CopiedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * SHA-256 over all that a run depends on: Alpinist's version, the Dockerfile, the build context as {@code .dockerignore}
 * leaves it, the files of the tests and what they need beside the program, the settings. Values of build arguments and
 * of variables enter the digest and nothing else.
 */
final class InputsDigest {
    private InputsDigest() {}

    static String of(Task task) {
        Settings settings = task.settings();
        Supplier<String> commit = () -> new Git(task.project().root()).description();
        List<String> parts = List.of(
                Version.current(),
                ContextDigest.of(request(task.project()), commit),
                filesOfTests(task.project(), settings.testing(), commit),
                task.needs().toString(),
                new Settings(
                                settings.file(),
                                settings.context(),
                                settings.buildArgs(),
                                settings.target(),
                                settings.platform(),
                                settings.testing(),
                                settings.acceptState(),
                                settings.alpine(),
                                settings.catalog(),
                                Thresholds.NONE,
                                Optional.empty(),
                                settings.pruning(),
                                settings.fallbacks(),
                                MeasureChoices.NONE)
                        .toString(),
                task.operator().imageMap().toString(),
                task.catalog(Approach.plain(settings).release()).digest());
        return digest(parts);
    }

    /** The tests' own files may lie outside the build context, or be left out of it. */
    private static String filesOfTests(Project project, Testing testing, Supplier<String> commit) {
        try (InputStream files = CopiedFiles.tar(project.root(), testing.copies())) {
            return TarDigest.of(files, commit);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, "The files for the tests cannot be read: " + e.getMessage(), "Check them.", e);
        }
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
