package io.github.alpinist.engine;

import io.github.alpinist.text.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is built.
 *
 * @param context the folder that {@code COPY} sees, less what its {@code .dockerignore} leaves out
 * @param dockerfileName relative to the context, with slashes: names the steps' origin and the {@code
 *     NAME.dockerignore} that goes before {@code .dockerignore}
 * @param dockerfileText what is built; need not be on disk
 * @param target the stage that is built; the last where empty
 * @param buildArgs values of {@code ARG}s
 * @param labels put on the image
 * @param tag name and tag that the image gets
 * @param platform such as {@code linux/arm64}; the engine's own where empty
 * @param images every image that the build reads (bases, {@code COPY --from}, {@code # syntax}), pulled before where
 *     the engine has none of that name
 * @param timeout of the build, without the pulls
 * @param replaced files of the context that the build sees with another text, by their paths relative to it, with
 *     slashes
 * @param cached whether steps may be taken from the engine's build cache; a build without it leaves the cache there
 */
public record BuildRequest(
        Path context,
        String dockerfileName,
        String dockerfileText,
        Optional<String> target,
        Map<String, String> buildArgs,
        Map<String, String> labels,
        String tag,
        Optional<String> platform,
        List<String> images,
        Duration timeout,
        Map<String, Source> replaced,
        boolean cached) {
    public BuildRequest {
        buildArgs = Collections.unmodifiableMap(new LinkedHashMap<>(buildArgs));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        images = List.copyOf(images);
        replaced = Map.copyOf(replaced);
    }

    /** A build of the context as it is on disk. */
    public BuildRequest(
            Path context,
            String dockerfileName,
            String dockerfileText,
            Optional<String> target,
            Map<String, String> buildArgs,
            Map<String, String> labels,
            String tag,
            Optional<String> platform,
            List<String> images,
            Duration timeout) {
        this(
                context,
                dockerfileName,
                dockerfileText,
                target,
                buildArgs,
                labels,
                tag,
                platform,
                images,
                timeout,
                Map.of(),
                true);
    }
}
