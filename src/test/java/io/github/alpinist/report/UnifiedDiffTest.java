package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {
    @TempDir
    Path folder;

    @Test
    void reads() {
        assertThat(UnifiedDiff.of("Dockerfile", Optional.of("FROM debian\nUSER 1\n"), "FROM alpine\nUSER 1\n"))
                .isEqualTo("""
                        --- a/Dockerfile
                        +++ b/Dockerfile
                        @@ -1,2 +1,2 @@
                        -FROM debian
                        +FROM alpine
                         USER 1
                        """);
    }

    @Test
    void tellsThatTheLastLineHasNoLineFeed() {
        assertThat(UnifiedDiff.of("f", Optional.of("a"), "b"))
                .endsWith("-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
    }

    @Test
    void isEmptyWhereNothingDiffers() {
        assertThat(UnifiedDiff.of("f", Optional.of("a\r\n"), "a\r\n")).isEmpty();
    }

    @Test
    void gitMakesTheNewTextOfTheOldOne() throws IOException {
        Git git = Git.init(folder);
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            String before = text(random);
            String after = random.nextBoolean() ? mutated(before, random) : text(random);
            applies(git, "Dockerfile", before, after);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "\"quoted\"",
                "back\\slash",
                "caf\u00e9/Dockerfile",
                "tab\there",
                "\u5c71",
                "-rf",
                "@@"
            })
    void gitFindsAFileOfThisName(String path) throws IOException {
        applies(Git.init(folder), path, "FROM debian\n", "FROM alpine\n");
    }

    @Test
    void gitMakesANewFile() throws IOException {
        Git git = Git.init(folder);
        String diff = UnifiedDiff.of("new file", Optional.empty(), "a\nb");
        git.runFor(diff.getBytes(StandardCharsets.UTF_8), "apply", "-");
        assertThat(folder.resolve("new file")).hasContent("a\nb");
    }

    private void applies(Git git, String path, String before, String after) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, before);
        String diff = UnifiedDiff.of(path, Optional.of(before), after);
        if (!diff.isEmpty()) {
            git.runFor(diff.getBytes(StandardCharsets.UTF_8), "apply", "--whitespace=nowarn", "-");
        }
        String result = Files.exists(file) ? Files.readString(file) : "";
        assertThat(result).as(diff).isEqualTo(after);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 8)
                .mapToObj(i -> (i < 2 ? "" : "line " + i)
                        + (i % 3 == 0 ? "\r\n" : i == 7 && random.nextInt(9) == 0 ? "" : "\n"))
                .collect(Collectors.joining());
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(4));
        return text.substring(0, at) + (random.nextBoolean() ? "\u00e9" : "\n") + text.substring(end);
    }
}
