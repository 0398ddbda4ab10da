package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A command line of Docker, Podman or Compose, such as {@code docker run --rm IMAGE bash}.
 *
 * @param compose whether it is one of Compose
 * @param verb {@code run}, {@code exec} or {@code build}
 * @param options before the operand, with their values
 * @param operand the image, the container or the service, or the build context; empty where there is none
 * @param rest what is run, as written
 */
record EngineCommand(boolean compose, String verb, List<String> options, String operand, String rest) {
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"']++)++");
    private static final Set<String> VERBS = Set.of("run", "exec", "build");

    /** Words between the program's name and the verb that stand for themselves. */
    private static final Set<String> GROUPS = Set.of("container", "image", "buildx", "compose");

    private static final Set<String> FLAGS = Set.of(
            "--rm",
            "--init",
            "--privileged",
            "--detach",
            "--interactive",
            "--tty",
            "--read-only",
            "--publish-all",
            "--quiet",
            "--no-deps",
            "--service-ports",
            "--use-aliases",
            "--build",
            "--no-TTY",
            "--no-tty",
            "--no-cache",
            "--pull",
            "--push",
            "--load",
            "--remove-orphans",
            "--ansi",
            "--verbose",
            "--compatibility");

    private static final String VALUED_LETTERS = "acefhlmpuvwt";

    /** @param line of shell text that begins with the program's name */
    static Optional<EngineCommand> read(String line) {
        List<MatchResult> words = WORD.matcher(line).results().toList();
        boolean compose = words.get(0).group().endsWith("-compose");
        int at = 1;
        while (at < words.size() && !VERBS.contains(words.get(at).group())) {
            String word = words.get(at).group();
            if (!word.startsWith("-") && !GROUPS.contains(word)) {
                return Optional.empty();
            }
            compose |= word.equals("compose");
            at += word.startsWith("-") && takesValue(word, "") ? 2 : 1;
        }
        return at < words.size() ? Optional.of(read(line, words, compose, at)) : Optional.empty();
    }

    private static EngineCommand read(String line, List<MatchResult> words, boolean compose, int verbAt) {
        String verb = words.get(verbAt).group();
        int at = verbAt + 1;
        while (at < words.size() && words.get(at).group().startsWith("-")) {
            at += takesValue(words.get(at).group(), verb) ? 2 : 1;
        }
        List<String> options = words.subList(1, Math.min(at, words.size())).stream()
                .map(word -> unquoted(word.group()))
                .toList();
        String operand = at < words.size() ? unquoted(words.get(at).group()) : "";
        String rest = at + 1 < words.size() ? line.substring(words.get(at + 1).start()) : "";
        return new EngineCommand(compose, verb, options, operand, rest);
    }

    private static boolean takesValue(String option, String verb) {
        if (option.startsWith("--")) {
            return !option.contains("=") && !FLAGS.contains(option);
        }
        char last = option.charAt(option.length() - 1);
        boolean terminal = last == 't' && !verb.equals("build");
        return !terminal && VALUED_LETTERS.indexOf(last) >= 0;
    }

    private static String unquoted(String word) {
        return word.replaceAll("[\"']", "");
    }

    /** The value of an option in one of its spellings. */
    Optional<String> option(String... spellings) {
        for (String spelling : spellings) {
            for (int i = 0; i < options.size(); i++) {
                if (options.get(i).startsWith(spelling + "=")) {
                    return Optional.of(options.get(i).substring(spelling.length() + 1));
                }
                if (options.get(i).equals(spelling) && i + 1 < options.size()) {
                    return Optional.of(options.get(i + 1));
                }
            }
        }
        return Optional.empty();
    }
}
