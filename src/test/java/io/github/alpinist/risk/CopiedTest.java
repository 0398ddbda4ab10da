package io.github.alpinist.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedTest {
    private static final List<String> PATHS =
            List.of("app/package.json", "app/src/a.js", "app/src/deep/b.js", "docs/c.md", "package.json", "test.sh");

    @TempDir
    private Path root;

    @BeforeEach
    void files() throws IOException {
        for (String path : PATHS) {
            write(path, "x");
        }
    }

    @Test
    void allOfTheContextIsCopiedByADot() {
        assertThat(copied("COPY . /srv")).containsExactlyElementsOf(PATHS);
        assertThat(copied("COPY / /srv")).containsExactlyElementsOf(PATHS);
        assertThat(copied("ADD ./ /srv")).containsExactlyElementsOf(PATHS);
    }

    @Test
    void nothingIsCopiedFromOtherStagesAndFromElsewhere() {
        assertThat(copied("COPY --from=alpine:3.20 . /srv")).isEmpty();
        assertThat(copied("ADD https://example.org/app /srv/")).isEmpty();
        assertThat(copied("COPY <<EOF /srv/app\npackage.json\nEOF")).isEmpty();
        assertThat(copied("RUN true")).isEmpty();
    }

    @Test
    void aFolderIsCopiedWithAllThatIsInIt() {
        assertThat(copied("COPY app/src/ /srv")).containsExactly("app/src/a.js", "app/src/deep/b.js");
        assertThat(copied("COPY [\"/app/../app/src\", \"/srv\"]")).hasSize(2);
    }

    @Test
    void patternsAreReadAsDockerReadsThem() {
        assertThat(copied("COPY *.json test.[rs]h /srv/")).containsExactly("package.json", "test.sh");
        assertThat(copied("COPY a?p/pack* /srv/")).containsExactly("app/package.json");
    }

    @Test
    void aVariableIsPutInAndAnUnknownOneMayBeAnything() {
        assertThat(copied("ARG from=docs\nCOPY ${from} /srv")).containsExactly("docs/c.md");
        assertThat(copied("ARG from\nCOPY ${from} /srv")).containsExactlyElementsOf(PATHS);
    }

    @Test
    void whatIsExcludedIsNotCopied() {
        assertThat(copied("COPY --exclude=app/src --exclude=*.sh . /srv"))
                .containsExactly("app/package.json", "docs/c.md", "package.json");
    }

    @Test
    void aBindMountBringsItsSourceIn() {
        assertThat(copied("RUN --mount=type=bind,source=docs,target=/d true")).containsExactly("docs/c.md");
        assertThat(copied("RUN --mount=target=/src true")).containsExactlyElementsOf(PATHS);
        assertThat(copied("RUN --mount=type=cache,target=/root/.npm true")).isEmpty();
        assertThat(copied("RUN --mount=type=bind,from=alpine:3.20,target=/d true"))
                .isEmpty();
    }

    @Test
    void whatTheIgnoreFileLeavesOutIsNotCopied() throws IOException {
        write(".dockerignore", "app\n!app/src/deep\n*.sh\n.dockerignore\n");
        assertThat(copied("COPY . /srv")).containsExactly("app/src/deep/b.js", "docs/c.md", "package.json");
    }

    @Test
    void theDockerfilesOwnIgnoreFileGoesBeforeTheCommonOne() throws IOException {
        write(".dockerignore", "docs");
        write("Dockerfile.dockerignore", "app\n*.dockerignore\n.dockerignore");
        assertThat(copied("COPY . /srv")).containsExactly("docs/c.md", "package.json", "test.sh");
    }

    @Test
    void anIgnoreFileThatIsNotUsableLeavesNothingOut() throws IOException {
        write(".dockerignore", "[a-");
        assertThat(copied("COPY app /srv")).hasSize(3);
    }

    @Test
    void pathsOutsideOfTheContextAreNotCopied() throws IOException {
        Move move = move("app/", "FROM debian:12\nCOPY . /srv\n");
        assertThat(move.files().matching(move.copied()))
                .containsExactly("app/package.json", "app/src/a.js", "app/src/deep/b.js");
    }

    @Test
    void onlyStagesThatMoveCount() throws IOException {
        Move move = move("", "FROM debian:12 AS one\nCOPY app /srv\nFROM busybox\nCOPY docs /srv\n");
        assertThat(move.files().matching(move.copied())).hasSize(3);
        assertThat(move.files().matching(move.copied(move.dockerfile().stages().get(1))))
                .containsExactly("docs/c.md");
    }

    private List<String> copied(String instructions) {
        try {
            Move move = move("", "FROM debian:12\n" + instructions + "\n");
            return move.files().matching(move.copied().and(PATHS::contains));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Move move(String context, String dockerfile) throws IOException {
        Release release = new Release(3, 21);
        Conversion conversion = new Converter(Catalog.bundled(), release, BuildContext.of(root), List.of())
                .convert(Dockerfile.parse(Source.of("Dockerfile", dockerfile)));
        return new Move(RepositoryFiles.of(root), context, conversion, release, PythonIndex.NONE);
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
