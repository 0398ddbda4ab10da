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
 * @param tests shell commands that must succeed inside each variant
 * @param testCopies files and folders of the repository that the tests need inside the container
 * @param testSetups shell commands run as root before the tests
 * @param smoke paths requested over HTTP from the running program
 * @param alpine Alpine's release, such as {@code 3.22}
 * @param minSaving the least saving in percent of the original for which a proposal is made
 * @param timeout for each stage
 */
public record Settings(
        Optional<String> file,
        Optional<String> context,
        Map<String, String> buildArgs,
        Optional<String> target,
        Optional<String> platform,
        List<String> tests,
        List<String> testCopies,
        List<String> testSetups,
        List<String> smoke,
        Optional<String> alpine,
        Optional<Double> minSaving,
        Optional<Duration> timeout) {

    /** Nothing said at all. */
    public static final Settings NONE = new Settings(
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** These settings, and the others' where these say nothing. */
    public Settings orElse(Settings others) {
        return new Settings(
                file.or(others::file),
                context.or(others::context),
                buildArgs.isEmpty() ? others.buildArgs : buildArgs,
                target.or(others::target),
                platform.or(others::platform),
                firstFilled(tests, others.tests),
                firstFilled(testCopies, others.testCopies),
                firstFilled(testSetups, others.testSetups),
                firstFilled(smoke, others.smoke),
                alpine.or(others::alpine),
                minSaving.or(others::minSaving),
                timeout.or(others::timeout));
    }

    private static List<String> firstFilled(List<String> first, List<String> second) {
        return first.isEmpty() ? second : first;
    }
}
