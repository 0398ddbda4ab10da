package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.elf.TestElf;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code prune} and {@code explain} on an image's root, without a Dockerfile. */
class StandingAloneTest {
    private static final String LOADER = "/lib/ld-musl-x86_64.so.1";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path root = Path.of("");

    @BeforeEach
    void makeRoot() throws IOException {
        root = folder.resolve("root");
        write(
                "lib/ld-musl-x86_64.so.1",
                TestElf.library("libc.musl-x86_64.so.1").bytes());
        write("bin/busybox", TestElf.program(LOADER).bytes());
        write("usr/lib/libsqlite3.so.0", TestElf.library("libsqlite3.so.0").bytes());
        write("usr/share/zoneinfo/UTC", "TZif".getBytes(StandardCharsets.UTF_8));
        write(
                "app/notes",
                TestElf.program(LOADER)
                        .needs("libsqlite3.so.0")
                        .literal("/usr/share/zoneinfo")
                        .bytes());
        assertThat(root.resolve("app/notes").toFile().setExecutable(true)).isTrue();
    }

    private void write(String path, byte[] bytes) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.write(root.resolve(path), bytes);
    }

    private void writeDatabase(String place) throws IOException {
        write(place, """
                P:musl
                V:1-r0
                I:1000
                F:lib
                R:ld-musl-x86_64.so.1

                P:busybox
                V:1-r0
                I:1000
                D:musl
                F:bin
                R:busybox

                P:gcc
                V:13-r1
                I:140000000

                P:sqlite-libs
                V:3.45-r0
                I:1200000
                p:so:libsqlite3.so.0=3
                F:usr/lib
                R:libsqlite3.so.0

                P:tzdata
                V:2024-r0
                I:300000
                F:usr/share/zoneinfo
                R:UTC

                """.getBytes(StandardCharsets.UTF_8));
        write("etc/apk/world", "busybox\ngcc\nsqlite-libs\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void eachPackageIsToldWithItsNeedAndItsEvidence() throws IOException {
        for (String place : new String[] {"lib/apk/db/installed", "usr/lib/apk/db/installed"}) {
            writeDatabase(place);

            assertThat(run("prune", root.toString())).isZero();

            assertThat(out.toString()).isEqualTo("""
                    needed      sqlite-libs 3.45-r0, 1.2 MB
                                so:libsqlite3.so.0 needed by /app/notes
                    suspected   tzdata 2024-r0, 0.3 MB
                                /usr/share/zoneinfo named in /app/notes
                    not reached gcc 13-r1, 140.0 MB
                                nothing that runs reaches it; a build tool
                    apk add sqlite-libs tzdata
                    140.0 of 141.5 MB in packages beyond the base image are not reached.
                    Nothing was built and nothing was tested: what no file shows, such as a name that is put together \
                    while the program runs, is not known.
                    """);
            Files.delete(root.resolve(place));
            out.getBuffer().setLength(0);
        }
    }

    @Test
    void otherProgramsGetJson() throws IOException {
        writeDatabase("lib/apk/db/installed");

        assertThat(run("prune", root.toString(), "--format", "json", "--runtime-need", "gcc"))
                .isZero();

        assertThat(out.toString())
                .contains("\"name\": \"gcc\",", "\"need\": \"needed\",", "\"add\": [", "\"bytesNotReached\": 0,");
    }

    @Test
    void onePackageIsExplainedByEachOfItsNames() throws IOException {
        writeDatabase("lib/apk/db/installed");

        for (String name : new String[] {"sqlite-libs", "libsqlite3.so.0", "/usr/lib/libsqlite3.so.0"}) {
            assertThat(run("explain", name, root.toString())).isZero();
        }
        run("explain", "musl", root.toString());
        run("explain", "/app/notes", root.toString());

        assertThat(out.toString().lines())
                .containsExactly(
                        "sqlite-libs 3.45-r0 is needed: so:libsqlite3.so.0 needed by /app/notes",
                        "sqlite-libs 3.45-r0 is needed: so:libsqlite3.so.0 needed by /app/notes",
                        "sqlite-libs 3.45-r0 is needed: so:libsqlite3.so.0 needed by /app/notes",
                        "musl is of the base image",
                        "/app/notes is there, and no package owns it");
    }

    @Test
    void whatIsNoAlpineImageIsRefused() throws IOException {
        Path file = folder.resolve("root.tar");
        Files.write(file, new byte[1024]);

        assertThat(run("prune", file.toString())).isNotZero();

        assertThat(err.toString()).contains("is no Alpine image");
    }

    @Test
    void whatIsForImagesIsRefusedForARepository() {
        assertThat(run("prune", folder.toString(), "--base", "alpine:3.20")).isNotZero();

        assertThat(err.toString()).contains("--base and --format are for an image that stands alone");
    }

    @Test
    void whatIsForRunsIsRefusedForAnImage() throws IOException {
        writeDatabase("lib/apk/db/installed");

        assertThat(run("prune", root.toString(), "--test", "true", "--aggressive"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("--test and --aggressive are for the run of a repository")
                .contains("only --runtime-need, --base, --format are asked");
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
        return Main.run(console, arguments);
    }
}
