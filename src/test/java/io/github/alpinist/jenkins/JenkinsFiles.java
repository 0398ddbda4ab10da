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
    /** Skips the test where no Jenkins is given. */
    static JenkinsFiles given() {
        String war = System.getProperty("jenkins.war", "");
        String plugins = System.getProperty("jenkins.plugins", "");
        Assumptions.assumeFalse(
                war.isEmpty() || plugins.isEmpty(),
                "skipped: no Jenkins is given. To run it: -Djenkins.war=FILE -Djenkins.plugins=FOLDER, with the plugins"
                        + " that Pipelines, credentials, github-branch-source and configuration-as-code need");
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
