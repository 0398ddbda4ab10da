package io.github.alpinist.prune;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an image's configuration says that it is run.
 *
 * @param entrypoint words of ENTRYPOINT; a shell form is {@code /bin/sh -c TEXT}
 * @param command words of CMD
 * @param healthcheck words of HEALTHCHECK's command, without {@code CMD} or {@code CMD-SHELL}
 * @param environment variables that the image sets
 * @param workingDirectory absolute
 */
public record RuntimeConfig(
        List<String> entrypoint,
        List<String> command,
        List<String> healthcheck,
        Map<String, String> environment,
        String workingDirectory) {
    /** What engines set where the image does not. */
    private static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    public RuntimeConfig {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        healthcheck = List.copyOf(healthcheck);
        environment = Map.copyOf(environment);
        workingDirectory = workingDirectory.startsWith("/") ? workingDirectory : "/" + workingDirectory;
    }

    public static RuntimeConfig empty() {
        return new RuntimeConfig(List.of(), List.of(), List.of(), Map.of(), "/");
    }

    /** The words that a HEALTHCHECK runs, of an image's {@code Test}: {@code CMD}, {@code CMD-SHELL} or none. */
    public static List<String> healthcheckWords(List<String> test) {
        if (test.size() < 2) {
            return List.of();
        }
        return test.get(0).equals("CMD-SHELL") ? List.of("/bin/sh", "-c", test.get(1)) : test.subList(1, test.size());
    }

    /** Variables of an image's {@code Env}, each {@code NAME=value}; a later one replaces an earlier one. */
    public static Map<String, String> environment(List<String> variables) {
        return variables.stream()
                .filter(variable -> variable.contains("="))
                .collect(Collectors.toMap(
                        variable -> variable.substring(0, variable.indexOf('=')),
                        variable -> variable.substring(variable.indexOf('=') + 1),
                        (earlier, later) -> later));
    }

    /** Folders in which commands are looked for. */
    public List<String> path() {
        return split(Optional.ofNullable(environment.get("PATH")).orElse(DEFAULT_PATH));
    }

    /** Folders in which the loader looks first. */
    public List<String> libraryPath() {
        return split(environment.getOrDefault("LD_LIBRARY_PATH", ""));
    }

    private static List<String> split(String folders) {
        return Stream.of(folders.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    /** A path as the program sees it when it starts. */
    String absolute(String path) {
        return path.startsWith("/") ? path : ImagePath.child(workingDirectory, path);
    }
}
