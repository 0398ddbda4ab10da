package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {
    private static final ZonedDateTime DATE = ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZoneOffset.ofHours(1));
    private static final String MESSAGE = "Move to Alpine: 467 MB to 117 MB\n\nBuilt and tested.\n";

    @TempDir
    Path folder;

    @Test
    void reads() {
        byte[] mail = Patch.mail(
                Author.ALPINIST,
                DATE,
                MESSAGE,
                List.of(change("Dockerfile", "FROM debian\nUSER 1\n", "FROM alpine\nUSER 1\n")));

        assertThat(new String(mail, StandardCharsets.UTF_8)).isEqualTo("""
                        From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
                        From: Alpinist <alpinist@noreply.invalid>
                        Date: Sat, 21 Nov 2026 10:00:00 +0100
                        Subject: [PATCH] Move to Alpine: 467 MB to 117 MB
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        Built and tested.
                        ---
                         Dockerfile | 2 +-
                         1 file changed, 1 insertion(+), 1 deletion(-)

                        diff --git a/Dockerfile b/Dockerfile
                        index e2ae5599ef6f81405c21bae5366f47a5074be829..ba7406b15797778f58017ef9e42b2c7b678f704b 100644
                        --- a/Dockerfile
                        +++ b/Dockerfile
                        @@ -1,2 +1,2 @@
                        -FROM debian
                        +FROM alpine
                         USER 1
                        --\s
                        Alpinist

                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM alpine\nUSER 1\n",
                "FROM alpine\r\nUSER 1\r\n",
                "FROM alpine\r\nUSER 1\nUSER 2\r\n",
                "FROM alpine\nUSER 1",
                "FROM alpine\r\nUSER 1\r",
                "# caf\u00e9 \u5c71 \ud83c\udfd4\nFROM alpine\n",
                "From x\n--- a\n-- \n>From y\n=20=\n  \t \n",
                "FROM alpine \\\n\\ No newline at end of file\n",
                "",
                "\n\n\n"
            })
    void gitAmYieldsExactlyTheNewBytes(String after) throws IOException {
        Git git = Git.init(folder);

        applied(git, List.of(change("Dockerfile", "FROM debian\nUSER 1\n", after)));
        applied(git, List.of(change("Dockerfile", after, "FROM debian\r\nUSER 1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services/api/Dockerfile",
                "with space/Docker file",
                "\"quoted\" \\ 'file'",
                "caf\u00e9/\u5c71",
                "tab\tand\nline",
                "-rf --help",
                "a/b/a b/b",
                "$(touch x) `id` ;"
            })
    void gitAmFindsAFileOfThisName(String path) throws IOException {
        applied(Git.init(folder), List.of(change(path, "FROM debian\n", "FROM alpine\n")));
    }

    @Test
    void severalFilesAndANewOneAreOneCommit() throws IOException {
        Git git = Git.init(folder);

        applied(
                git,
                List.of(
                        change("Dockerfile", "FROM debian\n", "FROM alpine\n"),
                        change("api/Dockerfile", "FROM ubuntu\r\n", "FROM alpine\r\n"),
                        change("same", "same\n", "same\n"),
                        new FileChange("new/run.sh", Optional.empty(), blob("#!/bin/sh"), true)));

        assertThat(git.run("ls-tree", "-r", "HEAD").lines().map(line -> line.replaceAll(" blob \\w+\t", " ")))
                .containsExactly("100644 Dockerfile", "100644 api/Dockerfile", "100755 new/run.sh", "100644 same");
    }

    @Test
    void anExecutableFileStaysSo() throws IOException {
        Git git = Git.init(folder);

        applied(git, List.of(new FileChange("build", Optional.of(blob("a\n")), blob("b\n"), true)));

        assertThat(git.run("ls-tree", "HEAD")).startsWith("100755");
    }

    @Test
    void bytesThatAreNoUtf8ComeThrough() throws IOException {
        byte[] bytes = new byte[4000];
        new Random(3).nextBytes(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', '\n');
        Blob after = Blob.of(text.getBytes(StandardCharsets.ISO_8859_1));

        applied(Git.init(folder), List.of(new FileChange("data", Optional.of(blob("a\n")), after, false)));
        Blob latin1 = Blob.of("# caf\u00e9\nFROM alpine\n".getBytes(StandardCharsets.ISO_8859_1));
        applied(Git.init(folder), List.of(new FileChange("Dockerfile", Optional.of(blob("# a\n")), latin1, false)));
    }

    @Test
    void messageAuthorAndDateComeThrough() throws IOException {
        Git git = Git.init(folder);
        String subject = "Move caf\u00e9 to Alpine: \u5c71 ".repeat(6).strip();
        List<FileChange> files = List.of(change("Dockerfile", "a\n", "b\n"));
        prepare(git, files);

        am(
                git,
                Patch.mail(
                        new Author("Ren\u00e9 O'Neil", "rene@example.com"), DATE, subject + "\n\nB\u00e4r.\n", files));

        assertThat(git.run("log", "-1", "--format=%an|%ae|%aI|%s|%b"))
                .isEqualTo("Ren\u00e9 O'Neil|rene@example.com|2026-11-21T10:00:00+01:00|" + subject + "|B\u00e4r.\n\n");
    }

    @Test
    void noLineOfTheMessageIsTakenForAHeaderOrAPatch() throws IOException {
        Git git = Git.init(folder);
        String body = """
                From: Somebody <else@example.com>
                Subject: another
                From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001
                [PATCH] third
                -- >8 --
                ---
                diff --git a/evil b/evil
                new file mode 100755
                --- /dev/null
                +++ b/evil
                @@ -0,0 +1 @@
                +evil
                """;
        List<FileChange> files = List.of(change("Dockerfile", "a\n", "b\n"));
        prepare(git, files);

        am(git, Patch.mail(Author.ALPINIST, DATE, "Subject\n\n" + body, files));

        assertThat(git.run("show", "--format=%an|%s", "--name-only", "HEAD"))
                .isEqualTo("Alpinist|Subject\n\nDockerfile\n");
        assertThat(git.run("log", "-1", "--format=%b")).contains("+evil", "Somebody");
    }

    @Test
    void anAuthorCannotAddAHeader() throws IOException {
        String mail = new String(
                Patch.mail(
                        new Author("A\nSubject: x", "a@b>\nX: y"), DATE, MESSAGE, List.of(change("f", "a\n", "b\n"))),
                StandardCharsets.UTF_8);

        assertThat(mail.lines().filter(line -> line.startsWith("Subject:") || line.startsWith("X:")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/etc/passwd", "../x", "a/../../x", ".git/hooks/pre-commit", "a/.GIT/config", "./a", "a//b"})
    void aPathThatLeavesTheRepositoryIsRefused(String path) {
        assertThatThrownBy(() -> change(path, "a", "b")).isInstanceOf(AlpinistException.class);
    }

    @Test
    void aZeroByteIsRefusedWithARemedy() {
        List<FileChange> files = List.of(change("Dockerfile", "a\n", "b\0\n"));

        assertThatThrownBy(() -> Patch.mail(Author.ALPINIST, DATE, MESSAGE, files))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.remedy()).isNotEmpty())
                .hasMessageContaining("Dockerfile");
    }

    @Test
    void aBlobHasTheNameThatGitGivesIt() throws IOException {
        Git git = Git.init(folder);

        for (String text : List.of("", "FROM alpine\n", "caf\u00e9\r\n")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            String name = new String(git.runFor(bytes, "hash-object", "--stdin"), StandardCharsets.UTF_8);
            assertThat(Blob.of(bytes).sha1()).isEqualTo(name.strip());
        }
    }

    private void applied(Git git, List<FileChange> files) throws IOException {
        prepare(git, files);
        am(git, Patch.mail(Author.ALPINIST, DATE, MESSAGE, files));
        for (FileChange file : files) {
            assertThat(Files.readAllBytes(folder.resolve(file.path())))
                    .asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo(file.after().latin1());
        }
        assertThat(git.run("status", "--porcelain")).isEmpty();
        assertThat(git.run("log", "-1", "--format=%s")).isEqualTo("Move to Alpine: 467 MB to 117 MB\n");
    }

    private void prepare(Git git, List<FileChange> files) throws IOException {
        for (FileChange file : files) {
            if (file.before().isPresent()) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.write(path, file.before().get().bytes());
                assertThat(path.toFile().setExecutable(file.executable())).isTrue();
            }
        }
        git.run("add", "-A");
        git.run("commit", "-q", "--allow-empty", "-m", "before");
    }

    private static void am(Git git, byte[] mail) {
        git.runFor(mail, "am", "--whitespace=nowarn", "-q");
    }

    private static FileChange change(String path, String before, String after) {
        return new FileChange(path, Optional.of(blob(before)), blob(after), false);
    }

    private static Blob blob(String text) {
        return Blob.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
