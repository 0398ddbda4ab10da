package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.Git;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeOwnersTest {
    @ParameterizedTest
    @CsvSource({
        "*, Dockerfile, true",
        "*, a/b/Dockerfile, true",
        "Dockerfile, Dockerfile, true",
        "Dockerfile, a/b/Dockerfile, true",
        "/Dockerfile, a/Dockerfile, false",
        "*.js, a/b.js, true",
        "*.js, a/b.json, false",
        "/build/logs/, build/logs/a/b, true",
        "/build/logs/, a/build/logs/b, false",
        "docs/*, docs/getting-started.md, true",
        "docs/*, docs/build-app/troubleshooting.md, false",
        "apps/, a/apps/b/c, true",
        "apps/, apps, false",
        "/docs/, docs/a, true",
        "/apps/github, apps/github/a/b, true",
        "/apps/github, apps/githubs, false",
        "**/logs, build/logs/a, true",
        "**/logs, scripts/logs, true",
        "**/logs, logs, true",
        "**/logs, catalogs, false",
        "a/**, a/b/c, true",
        "a/**, a, false",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a/**/z, a/bz, false",
        "Dockerfile?, Dockerfile2, true",
        "Dockerfile?, Dockerfile, false",
        "dockerfile, Dockerfile, false",
        "services/*/Dockerfile, services/api/Dockerfile, true",
        "services/*/Dockerfile, services/api/x/Dockerfile, false",
        "services/*/Dockerfile, a/services/api/Dockerfile, false"
    })
    void aPatternIsAboutTheFilesThatGitHubSays(String pattern, String path, boolean matches) {
        assertThat(CodeOwners.parse(pattern + " @robin").of(List.of(path))).hasSize(matches ? 1 : 0);
    }

    @Test
    void theLastLineThatMatchesCounts() {
        CodeOwners owners = CodeOwners.parse("""
                # Everybody
                *            @acme/everybody @robin   # comment
                *.md         docs@example.com @kim
                Dockerfile   @acme/platform
                /legacy/
                """);

        assertThat(owners.of(List.of("Dockerfile"))).containsExactly("acme/platform");
        assertThat(owners.of(List.of("README"))).containsExactly("acme/everybody", "robin");
        assertThat(owners.of(List.of("a.md"))).containsExactly("kim");
        assertThat(owners.of(List.of("legacy/Dockerfile"))).isEmpty();
        assertThat(owners.of(List.of("a.md", "Dockerfile"))).containsExactly("kim", "acme/platform");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!Dockerfile @kim", "[D]ockerfile @kim", "Dockerfile kim", "Dockerfile @kim,@robin", "\\#a @kim"
            })
    void aLineThatGitHubFindsInvalidIsPassedOver(String line) {
        assertThat(CodeOwners.parse("* @robin\n" + line).of(List.of("Dockerfile")))
                .containsExactly("robin");
    }

    @Test
    void aBlankInANameIsEscaped() {
        assertThat(CodeOwners.parse("my\\ images/ @kim").of(List.of("my images/Dockerfile")))
                .containsExactly("kim");
    }

    @Test
    void noPatternTakesLong() {
        String pattern = "**/*a".repeat(400) + "b";

        assertThat(CodeOwners.parse(pattern + " @kim").of(List.of("a/".repeat(2000))))
                .isEmpty();
    }

    /** They share gitignore's patterns, but for a star at the end and what only one of them knows. */
    @Test
    void patternsMatchWhatGitIgnores(@TempDir Path folder) throws IOException {
        Git git = Git.init(folder);
        Random random = new Random(11);
        int compared = 0;
        for (int i = 0; i < 60; i++) {
            String pattern = drawn(random, List.of("a", "b", "*", "**", "?", "ab", "a*", "*b"), random.nextInt(3) + 1);
            String text = (random.nextBoolean() ? "/" : "") + pattern + (random.nextInt(4) == 0 ? "/" : "");
            if (text.endsWith("/*")) {
                continue;
            }
            Files.writeString(folder.resolve(".git/info/exclude"), text + "\n");
            List<String> paths = random.ints(40, 1, 5)
                    .mapToObj(depth -> drawn(random, List.of("a", "b", "ab", "ba", "aab"), depth))
                    .distinct()
                    .toList();
            OwnersPattern ours = OwnersPattern.of(text);
            String ignored = ignored(git, paths);
            for (String path : paths) {
                assertThat(ours.matches(path)).as(text + " on " + path).isEqualTo(ignored.contains("\n" + path + "\n"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static String ignored(Git git, List<String> paths) {
        String last = "Last/one";
        Path exclude = git.folder().resolve(".git/info/exclude");
        try {
            Files.writeString(exclude, Files.readString(exclude) + last + "\n"); // git fails where it ignores nothing
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] input = (String.join("\n", paths) + "\n" + last + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] output = git.runFor(input, "check-ignore", "--no-index", "--stdin");
        return "\n" + new String(output, StandardCharsets.UTF_8);
    }

    private static String drawn(Random random, List<String> names, int depth) {
        return random.ints(depth, 0, names.size())
                .mapToObj(names::get)
                .reduce((one, two) -> one + "/" + two)
                .orElseThrow();
    }
}
