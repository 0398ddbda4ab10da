package io.github.alpinist.prune;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON files of an image archive, as far as they are needed; any part may be missing. */
final class ArchiveFiles {
    private ArchiveFiles() {}

    /** One image in {@code manifest.json}, as {@code docker save} writes it. */
    record Saved(
            @SerializedName("Config") @Nullable String config,
            @SerializedName("RepoTags") @Nullable List<String> tags,
            @SerializedName("Layers") @Nullable List<String> layers) {
        List<String> layerPaths() {
            return orEmpty(layers);
        }
    }

    /** {@code index.json}, an image index or an image manifest of the OCI image specification. */
    record Manifest(
            @Nullable List<Descriptor> manifests,
            @Nullable Descriptor config,
            @Nullable List<Descriptor> layers) {
        /** What it points to, without the attestations that builders put beside an image. */
        List<Descriptor> images() {
            return orEmpty(manifests).stream()
                    .filter(each -> each.platform() == null
                            || !"unknown".equals(each.platform().os()))
                    .toList();
        }

        List<Descriptor> layerBlobs() {
            return orEmpty(layers);
        }
    }

    record Descriptor(@Nullable String digest, @Nullable Platform platform) {
        /** Where the layout keeps it. */
        String path() {
            return "blobs/" + Optional.ofNullable(digest).orElse("").replace(':', '/');
        }
    }

    record Platform(@Nullable String os) {}

    /** An image's configuration. */
    record Image(@Nullable Config config, @Nullable List<ImageHistory.Entry> history) {
        RuntimeConfig runtime() {
            return config == null ? RuntimeConfig.empty() : config.runtime();
        }

        List<SavedImage.Step> steps(int layers) {
            return ImageHistory.steps(orEmpty(history), layers);
        }
    }

    record Config(
            @SerializedName("Entrypoint") @Nullable List<String> entrypoint,
            @SerializedName("Cmd") @Nullable List<String> command,
            @SerializedName("Env") @Nullable List<String> environment,
            @SerializedName("WorkingDir") @Nullable String workingDirectory,
            @SerializedName("Healthcheck") @Nullable Healthcheck healthcheck) {
        RuntimeConfig runtime() {
            List<String> test = healthcheck == null ? List.of() : orEmpty(healthcheck.test());
            return new RuntimeConfig(
                    orEmpty(entrypoint),
                    orEmpty(command),
                    RuntimeConfig.healthcheckWords(test),
                    RuntimeConfig.environment(orEmpty(environment)),
                    Optional.ofNullable(workingDirectory).orElse("/"));
        }
    }

    record Healthcheck(@SerializedName("Test") @Nullable List<String> test) {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
