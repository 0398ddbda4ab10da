package io.github.alpinist.migrate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repository may choose for itself, on the command line or in {@code .alpinist.yml}; what is absent was not
 * said.
 *
 * @param file the Dockerfile, relative to the repository
 * @param context the build context, relative to the repository
 * @param buildArgs values of {@code ARG}s, by name
 * @param target the stage to build
 * @param platform such as {@code linux/amd64}
 * @param testing what is tested, and what that needs
 * @param acceptState images that hold state, such as {@code postgres}, which may move all the same
 * @param alpine Alpine's release, such as {@code 3.22}
 * @param catalog tables that outrank the bundled ones, relative to the repository; on the command line it is the
 *     operator's
 * @param thresholds what a move must save and may cost
 * @param timeout for each stage
 * @param pruning what leaves the image, and how it is looked for
 * @param fallbacks what is tried where the program does not work on Alpine as it is
 * @param measuring how the variants are measured
 */
public record Settings(
        Optional<String> file,
        Optional<String> context,
        Map<String, String> buildArgs,
        Optional<String> target,
        Optional<String> platform,
        Testing testing,
        List<String> acceptState,
        Optional<String> alpine,
        Optional<String> catalog,
        Thresholds thresholds,
        Optional<Duration> timeout,
        PruneChoices pruning,
        List<Fallback> fallbacks,
        MeasureChoices measuring) {

    /** Nothing said at all. */
    public static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Testing.NONE,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Thresholds.NONE,
            Optional.empty(),
            PruneChoices.NONE,
            List.of(),
            MeasureChoices.NONE);

    /**
     * Reads settings by the keys that {@code .alpinist.yml} has.
     *
     * @param origin of the values, for messages
     * @param values texts, numbers, lists of texts, and maps of them; what is absent was not said
     * @throws io.github.alpinist.finding.AlpinistException where a key is unknown or a value cannot be used
     */
    public static Settings of(String origin, Map<String, ?> values) {
        return new ConfigurationReader(origin, values).read().settings();
    }

    /** These settings, and the others' where these say nothing. */
    public Settings orElse(Settings others) {
        return new Settings(
                file.or(others::file),
                context.or(others::context),
                buildArgs.isEmpty() ? others.buildArgs : buildArgs,
                target.or(others::target),
                platform.or(others::platform),
                testing.orElse(others.testing),
                acceptState.isEmpty() ? others.acceptState : acceptState,
                alpine.or(others::alpine),
                catalog.or(others::catalog),
                thresholds.orElse(others.thresholds),
                timeout.or(others::timeout),
                pruning.orElse(others.pruning),
                fallbacks.isEmpty() ? others.fallbacks : fallbacks,
                measuring.orElse(others.measuring));
    }
}
