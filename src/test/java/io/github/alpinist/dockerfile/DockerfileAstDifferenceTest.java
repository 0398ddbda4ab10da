package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.Npm;
import io.github.alpinist.Tool;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Our instructions against those of the npm package dockerfile-ast: keywords, first and last lines. */
class DockerfileAstDifferenceTest {
    /**
     * It takes a doubled escape at the end of a line for a continuation, and a line with nothing but an escape for an
     * instruction, which BuildKit does not; it knows no here-document with a blank or a descriptor in its announcement, and
     * finds one in a line that BuildKit cannot split into words; and it counts comments after the last continued line to the instruction, where ours ends with that line.
     */
    private static final Set<String> ITS_OWN_WAY = Set.of(
            "doubled-escape.Dockerfile",
            "escape-alone.Dockerfile",
            "late-heredocs.Dockerfile",
            "unusual.Dockerfile",
            "continued-to-the-end.Dockerfile");

    private static final String SCRIPT = """
            const {DockerfileParser} = require('dockerfile-ast');
            const fs = require('fs');
            const text = fs.readFileSync(0, 'utf8').replace(/^\\uFEFF/, '');
            for (const one of DockerfileParser.parse(text).getInstructions()) {
                const range = one.getRange();
                console.log(one.getKeyword(), range.start.line + 1, range.end.line + 1);
            }
            """;

    @Test
    void keywordsAndLinesAreThoseOfDockerfileAst() throws IOException {
        Path home = Npm.installed();
        int compared = 0;
        for (Path file : DockerfileTexts.cases()) {
            if (ITS_OWN_WAY.contains(file.getFileName().toString())) {
                continue;
            }
            String text = Files.readString(file);
            Tool.Result theirs = Tool.runIn(home, text, "node", "-e", SCRIPT);
            assertThat(theirs.ok()).as(theirs.errors()).isTrue();
            assertThat(ours(text))
                    .as(file.toString())
                    .isEqualTo(theirs.output().lines().toList());
            compared++;
        }
        assertThat(compared).isPositive();
    }

    private static List<String> ours(String text) {
        Source source = Source.of("Dockerfile", text);
        return Dockerfile.parse(source).instructions().stream()
                .map(one -> one.keyword() + " "
                        + source.position(one.span().start()).line() + " "
                        + source.position(one.span().end()).line())
                .toList();
    }
}
