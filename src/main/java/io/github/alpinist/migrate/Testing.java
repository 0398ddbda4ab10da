package io.github.alpinist.migrate;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repository may choose of its tests; what is absent was not said.
 *
 * @param commands shell commands that must succeed inside each variant
 * @param copies files and folders of the repository that the tests need inside the container
 * @param setups shell commands run as root before the tests, as the original image needs them
 * @param reports globs of JUnit XML files that the tests write in the container
 * @param smoke requests to the running program: {@code [:PORT]/PATH [STATUS]}
 * @param smokeIgnored what of the answers is not compared: {@code header NAME}, or regular expressions
 * @param readyWithin how long the program may take until it answers
 * @param services images started beside each variant, by the host name under which it sees them
 * @param compose a compose file whose services are started beside each variant, relative to the repository
 * @param envFiles files of variables for the program and its tests, relative to the repository
 */
public record Testing(
        List<String> commands,
        List<String> copies,
        List<String> setups,
        List<String> reports,
        List<String> smoke,
        List<String> smokeIgnored,
        Optional<Duration> readyWithin,
        Map<String, String> services,
        Optional<String> compose,
        List<String> envFiles) {
    /** Nothing said at all. */
    public static final Testing NONE = new Testing(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            List.of());

    public Testing {
        commands = List.copyOf(commands);
        copies = List.copyOf(copies);
        setups = List.copyOf(setups);
        reports = List.copyOf(reports);
        smoke = List.copyOf(smoke);
        smokeIgnored = List.copyOf(smokeIgnored);
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
        envFiles = List.copyOf(envFiles);
    }

    /** These choices, and the others' where these say nothing. */
    Testing orElse(Testing others) {
        return new Testing(
                firstFilled(commands, others.commands),
                firstFilled(copies, others.copies),
                firstFilled(setups, others.setups),
                firstFilled(reports, others.reports),
                firstFilled(smoke, others.smoke),
                firstFilled(smokeIgnored, others.smokeIgnored),
                readyWithin.or(others::readyWithin),
                services.isEmpty() ? others.services : services,
                compose.or(others::compose),
                firstFilled(envFiles, others.envFiles));
    }

    private static List<String> firstFilled(List<String> first, List<String> second) {
        return first.isEmpty() ? second : first;
    }
}
