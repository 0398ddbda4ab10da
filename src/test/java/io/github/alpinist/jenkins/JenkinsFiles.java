package io.github.alpinist.jenkins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A Jenkins that the tests are given.
 *
 * @param war the controller
 * @param plugins a folder of {@code .jpi} and {@code .hpi} files
 */
record JenkinsFiles(Path war, Path plugins) {
    private static final String NOT_GIVEN =
            "skipped: no Jenkins is given. To run it: -Djenkins.war=FILE -Djenkins.plugins=FOLDER (see CONTRIBUTING.md)";

    /** Skips the test where no Jenkins is given, and says so: a class that is skipped as a whole shows no reason. */
    static JenkinsFiles given() {
        String war = System.getProperty("jenkins.war", "");
        String plugins = System.getProperty("jenkins.plugins", "");
        if (war.isEmpty() || plugins.isEmpty()) {
            System.out.println(NOT_GIVEN);
        }
        Assumptions.assumeFalse(war.isEmpty() || plugins.isEmpty(), NOT_GIVEN);
        return new JenkinsFiles(Path.of(war), Path.of(plugins));
    }

    List<Path> pluginFiles() {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(JenkinsFiles::isPlugin).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlugin(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpi") || name.endsWith(".hpi");
    }
}
