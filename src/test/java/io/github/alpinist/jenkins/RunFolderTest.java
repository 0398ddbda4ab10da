package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The controller's own copy of what a build's moves came to. */
class RunFolderTest {
    @TempDir
    Path build;

    @Test
    void aRecordIsThereOnceAStageHasEnded() {
        RunFolder folder = RunFolder.of(build, "main");
        assertThat(folder.recordIfThere()).isEmpty();
        assertThatThrownBy(folder::record).isInstanceOf(AlpinistException.class);

        folder.keepRecord("{}");
        folder.keepRecord("{\"run\":\"1\"}");

        assertThat(folder.record()).isEqualTo("{\"run\":\"1\"}");
        assertThat(build.resolve("alpinist/main")).isDirectoryContaining("glob:**migration.json");
        assertThat(build.resolve("alpinist/main")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theMovesOfABuildAreToldApart() {
        RunFolder.of(build, "shop").keepReport("{}");
        RunFolder.of(build, "api").keepReport("{}");
        RunFolder.of(build, "begun").keepRecord("{}");

        assertThat(RunFolder.withReport(build)).extracting(RunFolder::key).containsExactly("api", "shop");
        assertThat(RunFolder.withReport(build.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void aReportOfAnotherReleaseIsRefusedAndLeft() throws Exception {
        RunFolder folder = RunFolder.of(build, "main");
        folder.keepReport("{\"schema\": 99}");

        assertThatThrownBy(folder::report).isInstanceOf(AlpinistException.class).hasMessageContaining("schema");
        assertThat(Files.readString(build.resolve("alpinist/main/report.json"))).contains("99");
    }
}
