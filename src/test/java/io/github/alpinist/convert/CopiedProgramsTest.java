package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the build context that are linked for glibc are told where an image gets them. */
class CopiedProgramsTest {
    /** A header and an interpreter, and no code. */
    private static final Path GLIBC_PROGRAM = Case.FOLDER.resolve("glibc-program/copied.context/bin/tool");

    @TempDir
    private Path context;

    @BeforeEach
    void putPrograms() throws IOException {
        Files.createDirectories(context.resolve("bin"));
        Files.createDirectories(context.resolve("docs"));
        Files.copy(GLIBC_PROGRAM, context.resolve("bin/tool"));
        Files.writeString(context.resolve("docs/tool.txt"), "\u007fELF is how such a file begins\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COPY bin/tool /usr/local/bin/",
                "COPY ./bin /usr/local/bin",
                "COPY . /app",
                "COPY [\"bin/t*\", \"/app/\"]",
                "ADD --chmod=755 /bin/too? /app/",
                "ARG folder=bin\nCOPY $folder /app/",
                "ARG folder\nCOPY $folder /app/",
                "RUN --mount=type=bind,source=bin,target=/b /b/tool"
            })
    void oneThatIsCopiedIsTold(String copy) {
        List<Finding> findings = findings(copy);

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message())
                .isEqualTo("bin/tool is linked for glibc (interpreter /lib64/ld-linux-x86-64.so.2), which Alpine does"
                        + " not have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"COPY docs /docs", "COPY bin/toolbox /app/", "COPY --from=other bin/tool /app/", "COPY b /app/"})
    void whatIsNotCopiedOrNoProgramIsNot(String copy) {
        assertThat(findings(copy)).isEmpty();
    }

    @Test
    void severalAreToldOnce() throws IOException {
        Files.copy(GLIBC_PROGRAM, context.resolve("bin/zool"));

        assertThat(findings("COPY bin/ /bin/"))
                .extracting(Finding::message)
                .allMatch(text -> text.contains("bin/tool and 1 more files are"));
    }

    @Test
    void whatTheIgnoreFileLeavesOutIsNot() throws IOException {
        Files.writeString(context.resolve(".dockerignore"), "**/tool\n");

        assertThat(findings("COPY . /app")).isEmpty();
    }

    private List<Finding> findings(String copy) {
        String text = "FROM debian:12\n" + copy + "\n";
        return new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.of(context), List.of())
                .convert(Dockerfile.parse(Source.of("Dockerfile", text))).findings().stream()
                        .filter(finding -> finding.rule().equals("glibc-program"))
                        .toList();
    }
}
