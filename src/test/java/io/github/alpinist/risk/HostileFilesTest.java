package io.github.alpinist.risk;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.convert.BuildContext;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of others, of the signs on which a search would turn back again and again. */
class HostileFilesTest {
    @TempDir
    private Path root;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("build.sh", "docker \\\n".repeat(100_000)),
                Arguments.of("build.sh", "$".repeat(1_000_000)),
                Arguments.of("build.sh", "`".repeat(200_000)),
                Arguments.of("build.sh", "\n".repeat(500_000)),
                Arguments.of("build.sh", "$(".repeat(100_000)),
                Arguments.of("build.sh", ">".repeat(200_000)),
                Arguments.of("build.sh", "a=$b ".repeat(50_000)),
                Arguments.of("build.sh", "[ a ]\n".repeat(10_000)),
                Arguments.of("build.sh", "apt-get install -y curl\n".repeat(2_000)),
                Arguments.of("compose.yaml", "services:\n  a:\n    image: " + "${{".repeat(300_000) + "\n"),
                Arguments.of("schema.prisma", "\n".repeat(1_000_000)),
                Arguments.of("schema.prisma", "generator a {\n".repeat(70_000)),
                Arguments.of("requirements.txt", " ".repeat(1_000_000) + "a"),
                Arguments.of("requirements.txt", "a".repeat(1_000_000)),
                Arguments.of("Gemfile.lock", "    a (1.0-".repeat(100_000)),
                Arguments.of("yarn.lock", "\"".repeat(1_000_000)),
                Arguments.of("pnpm-lock.yaml", "'@a/".repeat(250_000)),
                Arguments.of("package-lock.json", "[".repeat(1_000_000)),
                Arguments.of("main.c", "#include <".repeat(100_000)),
                Arguments.of("main.c", "#if ".repeat(200_000)),
                Arguments.of("index.php", "iconv(".repeat(160_000)),
                Arguments.of("app.py", "locale.".repeat(140_000)),
                Arguments.of("pom.xml", "<dependency>".repeat(80_000)),
                Arguments.of("build.gradle", "implementation '".repeat(60_000)),
                Arguments.of("app.csproj", "<RuntimeIdentifier>".repeat(50_000)),
                Arguments.of("mix.lock", "  \"".repeat(250_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "`", "(", "\"", "<<", "a;", "[[ ", "> "})
    void aRunIsReadInATimeThatGrowsWithItAlone(String sign) throws IOException {
        Files.writeString(
                root.resolve("Dockerfile"),
                "FROM node:22-bookworm\nCOPY . .\nRUN " + sign.repeat(200_000 / sign.length()) + "\n");

        assertTimeoutPreemptively(Duration.ofSeconds(60), this::examine);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadInATimeThatGrowsWithItAlone(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
        Files.writeString(
                root.resolve("Dockerfile"),
                "FROM node:22-bookworm\nCOPY . .\nRUN sh build.sh && npm ci && pip install -r requirements.txt && bundle install\n");

        assertTimeoutPreemptively(Duration.ofSeconds(60), this::examine);
    }

    private void examine() throws IOException {
        Source source = Source.of("Dockerfile", Files.readString(root.resolve("Dockerfile")));
        Release release = new Release(3, 21);
        Conversion conversion = new Converter(Catalog.bundled(), release, BuildContext.of(root), List.of())
                .sparing(new ScriptUses(root, "Dockerfile", ""))
                .convert(Dockerfile.parse(source));
        Examination.of(new Move(RepositoryFiles.in(root), "", conversion, release, PythonIndex.NONE));
    }
}
