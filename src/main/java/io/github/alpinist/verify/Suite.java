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
 * @param reports globs of JUnit XML files that the tests write in the container, relative to its working directory
 * @param copies files and folders of the repository, relative to it, put below the working directory under these paths
 * @param smoke requests over HTTP to the program as its image starts it
 * @param ignored what of the answers is not compared
 * @param needs what the program and its tests need beside their image
 * @param timeout of each command
 */
public record Suite(
        Path repository,
        List<String> setups,
        List<String> tests,
        List<String> reports,
        List<String> copies,
        List<SmokeRequest> smoke,
        SmokeIgnore ignored,
        Needs needs,
        Duration timeout) {
    public Suite {
        setups = List.copyOf(setups);
        tests = List.copyOf(tests);
        reports = List.copyOf(reports);
        copies = List.copyOf(copies);
        smoke = List.copyOf(smoke);
    }

    /** The same suite for a variant that is set up otherwise. */
    public Suite withSetups(List<String> others) {
        return new Suite(repository, others, tests, reports, copies, smoke, ignored, needs, timeout);
    }

    /** The same suite with another time for each command. */
    public Suite withTimeout(Duration other) {
        return new Suite(repository, setups, tests, reports, copies, smoke, ignored, needs, other);
    }

    /** Whether passing would prove nothing. */
    public boolean isEmpty() {
        return tests.isEmpty() && smoke.isEmpty();
    }
}
