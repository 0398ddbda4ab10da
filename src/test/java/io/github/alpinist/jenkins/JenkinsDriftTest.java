package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin was compiled against is what a real Jenkins has. */
class JenkinsDriftTest {
    @TempDir
    Path folder;

    @Test
    void everythingThatThePluginAsksForIsInTheRealClasses() throws IOException {
        JenkinsFiles files = JenkinsFiles.given();
        OurClasses ours = OurClasses.read();
        List<Path> places = new ArrayList<>(RealClasses.jars(files, folder));
        places.addAll(OurClasses.libraries());

        assertThat(ours.plugin()).isNotEmpty();
        try (ClassFiles real = new ClassFiles(ours.all(), places)) {
            assertThat(Drift.of(ours.plugin(), ours.declarations(), real)).isEmpty();
        }
    }
}
