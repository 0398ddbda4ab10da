package io.github.alpinist.action;

import io.github.alpinist.cli.RunOptions;
import io.github.alpinist.cli.SizeBudget;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Inputs as the command line's options: an input has an option's name without its dashes, and a value a line. */
final class ActionInputs {
    /** Names that say more in a workflow than on a command line. */
    private static final Map<String, String> OTHER_NAMES = Map.of("file", "dockerfile", "label", "labels");

    private final Runner runner;

    ActionInputs(Runner runner) {
        this.runner = runner;
    }

    /** @throws AlpinistException where an input cannot be used */
    RunOptions options(Mode mode) {
        RunOptions options = new RunOptions();
        List<String> arguments = new ArrayList<>(mode.arguments());
        arguments.addAll(arguments(options));
        arguments.add("--");
        arguments.add(runner.input("directory").orElse("."));
        return parsed(options, arguments);
    }

    /** @throws AlpinistException where there is none, or it is not a size */
    SizeBudget budget() {
        SizeBudget budget = new SizeBudget();
        return parsed(budget, arguments(budget));
    }

    /** The name of the input that is an option. */
    static String name(OptionSpec option) {
        String name = option.longestName().substring(2);
        return OTHER_NAMES.getOrDefault(name, name);
    }

    private List<String> arguments(Object options) {
        return new CommandLine(options)
                .getCommandSpec().options().stream().flatMap(this::arguments).toList();
    }

    private Stream<String> arguments(OptionSpec option) {
        String name = name(option);
        String text = runner.input(name).orElse("");
        if (option.arity().max() == 0) {
            return isTrue(name, text) ? Stream.of(option.longestName()) : Stream.empty();
        }
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> option.longestName() + "=" + line);
    }

    private static boolean isTrue(String name, String text) {
        if (!List.of("", "true", "false").contains(text.strip())) {
            throw new AlpinistException(
                    Failure.INPUT, "The input '" + name + "' is '" + text + "'", "Give true or false.");
        }
        return text.strip().equals("true");
    }

    private static <T> T parsed(T options, List<String> arguments) {
        try {
            new CommandLine(options)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .parseArgs(arguments.toArray(String[]::new));
            return options;
        } catch (ParameterException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The inputs cannot be used: " + e.getMessage(),
                    "See the table of inputs in the action's README.",
                    e);
        }
    }
}
