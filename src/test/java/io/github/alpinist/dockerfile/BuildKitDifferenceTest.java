package io.github.alpinist.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.Severity;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our reading against that of BuildKit's own parser. */
class BuildKitDifferenceTest {
    @Test
    void instructionsFlagsWordsAndHeredocsAreBuildKits(@TempDir Path scratch) throws IOException {
        BuildKit buildKit = BuildKit.orSkip();
        List<Path> files = BuildKit.files(scratch);
        List<Reading> theirs = buildKit.read(files);
        int compared = 0;
        int instructions = 0;
        for (int i = 0; i < files.size(); i++) {
            Reading their = theirs.get(i);
            Dockerfile ours = Dockerfile.parse(Source.of(files.get(i).toString(), Files.readAllBytes(files.get(i))));
            boolean warned = ours.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
            assertThat(warned || their.readable())
                    .as("a finding in %s", files.get(i))
                    .isTrue();
            if (their.instructions() != null) {
                assertThat(Reading.of(ours))
                        .as("%s:%n%s", files.get(i), ours.print())
                        .isEqualTo(their.instructions().stream()
                                .map(one -> Reading.normal(one, ours.source()))
                                .toList());
                compared++;
                instructions += their.instructions().size();
            }
        }
        System.out.printf(
                "BuildKit read %d of %d files; %d instructions are the same%n", compared, files.size(), instructions);
    }

    @Test
    void wordsAreExpandedAsBuildKitsLexerDoes() throws IOException {
        Map<String, String> environment = Map.of("A", "a/b/a", "E", "", "S", "*c.d", "B", "banana");
        List<String> words = words(20_000, new Random(11));
        List<Optional<String>> theirs = BuildKit.orSkip().expand(words, environment);
        Scope scope = scope();
        for (int i = 0; i < words.size(); i++) {
            assertThat(scope.expand(words.get(i))).as(words.get(i)).isEqualTo(theirs.get(i));
        }
    }

    private static Scope scope() {
        String text = "FROM scratch\nENV A=a/b/a E=\"\" S=\\*c.d B=banana\nRUN x";
        Dockerfile dockerfile = Dockerfile.parse(Source.of("Dockerfile", text));
        return Variables.of(dockerfile, Map.of()).at(dockerfile.instructions().get(2));
    }

    private static List<String> words(int count, Random random) {
        List<String> tokens = List.of(
                "$A", "${A", "${E", "${B", "${U", "${S", "}", "}", "}", ":-", ":+", ":?", "-", "+", "#", "##", "%",
                "%%", "/", "//", "*", "?", "\\", "\\}", "\\/", "a", "b", "an", "\"", "'", "$", " ", "na", "c.d", "$B",
                "${B}", "{", ":");
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(11); j >= 0; j--) {
                word.append(tokens.get(random.nextInt(tokens.size())));
            }
            words.add(word.toString());
        }
        return words;
    }
}
