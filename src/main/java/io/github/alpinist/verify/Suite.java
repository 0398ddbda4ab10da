package io.github.alpinist.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What each variant must pass.
 *
 * @param repository the folder that the copies are taken from
 * @param setups shell commands run as root before the tests
 * @param tests shell commands that must exit with 0, run as the image's user in its working directory
 * @param copies files and folders of the repository, relative to it, put below the working directory under these paths
 * @param smoke paths requested over HTTP from the program as its image starts it
 * @param timeout of each command, and of the program's start
 */
public record Suite(
        Path repository,
        List<String> setups,
        List<String> tests,
        List<String> copies,
        List<String> smoke,
        Duration timeout) {
    public Suite {
        setups = List.copyOf(setups);
        tests = List.copyOf(tests);
        copies = List.copyOf(copies);
        smoke = List.copyOf(smoke);
    }

    /** Whether passing would prove nothing. */
    public boolean isEmpty() {
        return tests.isEmpty() && smoke.isEmpty();
    }
}
