package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.Bandwidths;
import io.github.alpinist.migrate.Durations;
import io.github.alpinist.migrate.Fallback;
import io.github.alpinist.migrate.MeasureChoices;
import io.github.alpinist.migrate.PruneChoices;
import io.github.alpinist.migrate.Settings;
import io.github.alpinist.migrate.Testing;
import io.github.alpinist.migrate.Thresholds;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/** What a repository may choose too; said here, it outranks {@code .alpinist.yml}. */
final class SettingsOptions {
    @Option(
            names = "--file",
            paramLabel = "PATH",
            description = "The Dockerfile. Found unaided where the repository has one.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--context",
            paramLabel = "PATH",
            description = "The build context. The repository's root by default.")
    private Optional<String> context = Optional.empty();

    @Option(
            names = "--build-arg",
            paramLabel = "NAME=VALUE",
            description = "A value for an ARG, or NAME alone to take it from the environment. Repeatable.")
    private List<String> buildArgs = List.of();

    @Option(names = "--target", paramLabel = "STAGE", description = "The stage to build. The last by default.")
    private Optional<String> target = Optional.empty();

    @Option(names = "--platform", paramLabel = "OS/ARCH", description = "One platform. The engine's own by default.")
    private Optional<String> platform = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "CMD",
            description = "A shell command that must succeed inside each variant. Repeatable.")
    private List<String> tests = List.of();

    @Option(
            names = "--test-copy",
            paramLabel = "PATH",
            description = "A file or folder of the repository that the tests need inside the container. Repeatable.")
    private List<String> testCopies = List.of();

    @Option(
            names = "--test-setup",
            paramLabel = "CMD",
            description = "A shell command run as root in the container before the tests. Repeatable.")
    private List<String> testSetups = List.of();

    @Option(
            names = "--smoke",
            paramLabel = "'[:PORT]/PATH [STATUS]'",
            description = "A path requested over HTTP from the running program. Repeatable.")
    private List<String> smoke = List.of();

    @Option(
            names = "--smoke-ignore",
            paramLabel = "'header NAME'|REGEX",
            description = "What of the answers is not compared with the original's. Repeatable.")
    private List<String> smokeIgnored = List.of();

    @Option(
            names = "--test-report",
            paramLabel = "GLOB",
            description = "JUnit XML that the tests write in the container; tests are then counted. Repeatable.")
    private List<String> testReports = List.of();

    @Option(
            names = "--ready-within",
            paramLabel = "TIME",
            description = "How long the program may take until it answers. 60s by default.")
    private Optional<String> readyWithin = Optional.empty();

    @Option(
            names = "--service",
            paramLabel = "NAME=IMAGE",
            description = "An image started beside each variant, which sees it as host NAME. Repeatable.")
    private Map<String, String> services = Map.of();

    @Option(
            names = "--compose",
            paramLabel = "FILE",
            description = "A compose file whose services are started beside each variant.")
    private Optional<String> compose = Optional.empty();

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Variables for the program and its tests, NAME=VALUE a line. Repeatable.")
    private List<String> envFiles = List.of();

    @Option(
            names = "--accept-state",
            paramLabel = "IMAGE",
            description = "An image that holds state, such as postgres, may move. Repeatable.")
    private List<String> acceptState = List.of();

    @Option(names = "--alpine", paramLabel = "RELEASE", description = "Alpine's release, such as 3.24.")
    private Optional<String> alpine = Optional.empty();

    @Option(
            names = "--min-saving",
            paramLabel = "PERCENT",
            description = "Propose nothing that saves less of the original's size.")
    private Optional<Double> minSaving = Optional.empty();

    @Option(
            names = "--max-test-slowdown",
            paramLabel = "PERCENT",
            description = "Propose nothing whose tests take longer by more than this.")
    private Optional<Double> maxTestSlowdown = Optional.empty();

    @Option(
            names = "--max-start-slowdown",
            paramLabel = "PERCENT",
            description = "Propose nothing that starts slower by more than this.")
    private Optional<Double> maxStartSlowdown = Optional.empty();

    @Option(
            names = "--max-build-slowdown",
            paramLabel = "PERCENT",
            description = "Propose nothing that builds slower by more than this, with --measure-build.")
    private Optional<Double> maxBuildSlowdown = Optional.empty();

    @Option(
            names = "--max-memory-growth",
            paramLabel = "PERCENT",
            description = "Propose nothing that takes more memory by more than this.")
    private Optional<Double> maxMemoryGrowth = Optional.empty();

    @Option(
            names = "--measure",
            paramLabel = "ROUNDS",
            description = "How often each variant takes its turn at being measured. 5 by default; 0 for not at all.")
    private Optional<Integer> rounds = Optional.empty();

    @Option(
            names = "--measure-within",
            paramLabel = "TIME",
            description = "How long all rounds may take together. 10m by default.")
    private Optional<String> measureWithin = Optional.empty();

    @Option(names = "--measure-build", description = "Time the builds too, each without any cache.")
    private boolean measureBuild;

    @Option(
            names = "--ready-line",
            paramLabel = "REGEX",
            description = "The log line that says that the program has started.")
    private Optional<String> readyLine = Optional.empty();

    @Option(
            names = "--bandwidth",
            paramLabel = "NUMBER(k|M|G)bit/s",
            description = "The bandwidth for which the time of a pull is told, such as 100Mbit/s.")
    private Optional<String> bandwidth = Optional.empty();

    @Option(names = "--timeout", paramLabel = "TIME", description = "For each stage: 90s, 20m, 1h. 30m by default.")
    private Optional<String> timeout = Optional.empty();

    @Option(
            names = "--runtime-need",
            paramLabel = "NAME",
            description = "A package, soname, command or path that stays, whatever shows. Repeatable.")
    private List<String> runtimeNeeds = List.of();

    @Option(
            names = "--keep-files",
            paramLabel = "CLASS",
            description = "A class of files that stays, such as headers. Repeatable.")
    private List<String> keepFiles = List.of();

    @Option(
            names = "--aggressive",
            description = "Also drop what is only suspected to be needed, where the tests pass without it.")
    private boolean aggressive;

    @Option(
            names = "--max-probes",
            paramLabel = "NUMBER",
            description = "How many pruned candidates are tried at the most. 24 by default.")
    private Optional<Integer> maxProbes = Optional.empty();

    @Option(
            names = "--fallback",
            paramLabel = "previous-release|distribution-packages|gcompat",
            description = "What is tried where the program does not work on Alpine. Repeatable.")
    private List<String> fallbacks = List.of();

    Settings settings() {
        return new Settings(
                file,
                context,
                arguments(),
                target,
                platform,
                testing(),
                acceptState,
                alpine,
                Optional.empty(),
                thresholds(),
                timeout.map(text -> duration("--timeout", text)),
                new PruneChoices(
                        runtimeNeeds, keepFiles, aggressive ? Optional.of(true) : Optional.empty(), maxProbes()),
                Fallback.parse(fallbacks),
                measuring());
    }

    private Thresholds thresholds() {
        return new Thresholds(minSaving, maxTestSlowdown, maxStartSlowdown, maxBuildSlowdown, maxMemoryGrowth);
    }

    private MeasureChoices measuring() {
        return new MeasureChoices(
                rounds(),
                measureWithin.map(text -> duration("--measure-within", text)),
                measureBuild ? Optional.of(true) : Optional.empty(),
                readyLine.map(SettingsOptions::expression),
                bandwidth.map(SettingsOptions::bitsPerSecond));
    }

    private Optional<Integer> rounds() {
        rounds.filter(count -> count < 0 || count > MeasureChoices.MOST_ROUNDS).ifPresent(count -> {
            throw new AlpinistException(
                    Failure.INPUT,
                    "--measure " + count + " is no number from 0 to " + MeasureChoices.MOST_ROUNDS,
                    "Write a number such as 5.");
        });
        return rounds;
    }

    private static String expression(String text) {
        try {
            return Pattern.compile(text).pattern();
        } catch (PatternSyntaxException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "--ready-line " + text + " is no regular expression: " + e.getDescription(),
                    "Write it as Java has them, such as 'listening on .*:8080'.");
        }
    }

    private static long bitsPerSecond(String text) {
        return Bandwidths.parse(text)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT, "--bandwidth " + text + " is no bandwidth", "Write it as 100Mbit/s."));
    }

    private Optional<Integer> maxProbes() {
        maxProbes.filter(count -> count < 1).ifPresent(count -> {
            throw new AlpinistException(
                    Failure.INPUT, "--max-probes " + count + " is no number above 0", "Write a number such as 24.");
        });
        return maxProbes;
    }

    private Testing testing() {
        return new Testing(
                tests,
                testCopies,
                testSetups,
                testReports,
                smoke,
                smokeIgnored,
                readyWithin.map(text -> duration("--ready-within", text)),
                services,
                compose,
                envFiles);
    }

    private Map<String, String> arguments() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String argument : buildArgs) {
            int sign = argument.indexOf('=');
            String name = sign < 0 ? argument : argument.substring(0, sign);
            values.put(name, sign < 0 ? fromEnvironment(name) : argument.substring(sign + 1));
        }
        return values;
    }

    private static String fromEnvironment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "--build-arg " + name + " has no value, and the environment has none of that name",
                        "Write --build-arg " + name + "=VALUE, or set the variable."));
    }

    private static Duration duration(String option, String text) {
        return Durations.parse(text)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT, option + " " + text + " is not a time", "Write it as 90s, 20m or 1h."));
    }
}
