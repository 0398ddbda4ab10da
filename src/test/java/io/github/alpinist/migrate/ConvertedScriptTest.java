package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertedScriptTest {
    @Test
    void aPlainPathIsReadInItsName() {
        assertThat(name("docker/install.sh")).isEqualTo("docker-install.sh.result");
    }

    @Test
    void scriptsWhosePathsAreAlikeHaveNamesOfTheirOwn() {
        List<String> paths = List.of("a/b-c.sh", "a-b/c.sh", "a-b-c.sh", "a/b/c.sh", "a/b c.sh", "Dockerfile");

        assertThat(paths.stream().map(ConvertedScriptTest::name))
                .doesNotHaveDuplicates()
                .doesNotContain("Dockerfile.result");
    }

    @Test
    void everyPathGivesANameThatAFileCanHave() {
        String folder = "d".repeat(200) + "/" + "\u00e9".repeat(120);

        assertThat(Stream.of(folder + "/install.sh", folder + "/update.sh").map(ConvertedScriptTest::name))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[\\w.-]{1,130}"));
    }

    @Test
    void aScriptTakesTheNameOfNoOtherFileOfTheRun(@TempDir Path folder) {
        List<ConvertedScript> scripts = Stream.of("patch", "Dockerfile", "report")
                .map(ConvertedScriptTest::script)
                .toList();
        Migration record = ProposalDecisionTest.complete()
                .withConverted(new Converted(
                        "FROM debian", "FROM alpine", scripts, List.of(), List.of(), List.of(), List.of()));
        try (Workspace workspace = Workspace.open(folder)) {
            Map<String, String> files = ReportFiles.write(workspace, new ReportAssembly(record).assemble(), record);

            assertThat(files).hasSize(7).containsKeys("Dockerfile", "report", "script Dockerfile", "script patch");
            assertThat(files.values()).doesNotHaveDuplicates();
            assertThat(Optional.ofNullable(files.get("Dockerfile")))
                    .hasValueSatisfying(file -> assertThat(Path.of(file))
                            .hasContent(record.resultText().orElseThrow()));
        }
    }

    private static String name(String path) {
        return script(path).resultName();
    }

    private static ConvertedScript script(String path) {
        return new ConvertedScript(path, path, "apt-get install -y curl\n", "apk add curl\n");
    }
}
