package io.github.alpinist.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call of {@code apt-get}, {@code apt} or {@code aptitude}, taken apart.
 *
 * @param verb such as {@code install}
 * @param options with their values
 * @param operands the words after the verb that are no options
 */
record AptCommand(Call call, Argument verb, List<Argument> options, List<Argument> operands) {
    private static final Set<String> WITH_VALUE = Set.of(
            "-o",
            "--option",
            "-c",
            "--config-file",
            "-t",
            "--target-release",
            "--default-release",
            "-a",
            "--host-architecture",
            "-P",
            "--build-profiles");

    /** Empty for other commands, and where no verb is written. */
    static Optional<AptCommand> of(Call call) {
        if (!call.is("apt-get", "apt", "aptitude", "apt-fast", "xx-apt-get", "xx-apt")) {
            return Optional.empty();
        }
        List<Argument> options = new ArrayList<>();
        List<Argument> rest = new ArrayList<>();
        List<Argument> words = call.arguments();
        for (int i = 0; i < words.size(); i++) {
            Argument word = words.get(i);
            if (!isOption(word)) {
                rest.add(word);
                continue;
            }
            options.add(word);
            if (word.literal().filter(WITH_VALUE::contains).isPresent() && i + 1 < words.size()) {
                options.add(words.get(++i));
            }
        }
        if (rest.isEmpty() || rest.get(0).literal().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AptCommand(call, rest.get(0), options, rest.subList(1, rest.size())));
    }

    /** Whether it installs for the platform that is built for, by the helpers of the image xx. */
    boolean isForTarget() {
        return call.name().startsWith("xx-");
    }

    private static boolean isOption(Argument word) {
        return Tokens.of(word).head().startsWith("-");
    }

    boolean is(String... verbs) {
        return verb.literal().filter(List.of(verbs)::contains).isPresent();
    }

    boolean hasOption(String... names) {
        return options.stream()
                .anyMatch(option ->
                        option.literal().filter(List.of(names)::contains).isPresent());
    }

    /** The value of an option, after it or after an equals sign. */
    Optional<String> option(String... names) {
        for (int i = 0; i < options.size(); i++) {
            String text = options.get(i).literal().orElse("");
            for (String name : names) {
                if (text.equals(name) && i + 1 < options.size()) {
                    return options.get(i + 1).literal();
                }
                if (text.startsWith(name + "=")) {
                    return Optional.of(text.substring(name.length() + 1));
                }
            }
        }
        return Optional.empty();
    }
}
