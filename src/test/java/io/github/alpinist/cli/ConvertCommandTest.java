package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.alpinist.lookup.FakeRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void oneFileGoesToStandardOutput() throws IOException {
        Path file = write("Dockerfile", "FROM debian:bookworm-slim\nCMD [\"true\"]\n");

        assertThat(run("convert", file.toString(), "--alpine", "3.22")).isZero();
        assertThat(out).hasToString("FROM alpine:3.22\nCMD [\"true\"]\n");
    }

    @Test
    void filesGoBelowAFolderUnderTheirPathsAndFindingsToStandardOutputAsJson() throws IOException {
        Path good = write("a/Dockerfile", "FROM debian:bookworm-slim\n");
        Path blocked =
                write("b/Dockerfile", "FROM debian:bookworm-slim\nRUN apt-get install -y no-such-package-at-all\n");
        Path output = folder.resolve("out");

        int code =
                run("convert", good.toString(), blocked.toString(), "--output", output.toString(), "--format", "json");

        assertThat(code).isEqualTo(3);
        assertThat(output.resolve(good.toString().substring(1))).hasContent("FROM alpine:3.24");
        assertThat(output.resolve(blocked.toString().substring(1))).content().contains("no-such-package-at-all");
        JsonArray findings = JsonParser.parseString(out.toString()).getAsJsonArray();
        JsonObject finding = findings.get(0).getAsJsonObject();
        assertThat(finding.keySet()).containsExactly("file", "line", "column", "rule", "severity", "message", "remedy");
        assertThat(finding.get("file").getAsString()).isEqualTo(blocked.toString());
        assertThat(finding.get("severity").getAsString()).isEqualTo("blocker");
    }

    @Test
    void scriptsThatChangeAreWrittenBesideTheirDockerfile() throws IOException {
        Path script = write("docker/install.sh", "#!/bin/sh\napt-get install -y curl\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Path file = write("docker/Dockerfile", "FROM debian:bookworm-slim\nCOPY install.sh /\nRUN /install.sh\n");
        Path output = folder.resolve("out");

        assertThat(run("convert", file.toString(), "--output", output.toString()))
                .isZero();

        assertThat(output.resolve(script.toString().substring(1)))
                .hasContent("#!/bin/sh\napk add --no-cache curl\n")
                .isExecutable();
        assertThat(script).hasContent("#!/bin/sh\napt-get install -y curl\n");
        assertThat(run("convert", file.toString(), "--diff")).isZero();
        assertThat(out.toString()).contains("+FROM alpine", "--- a/" + script, "+apk add --no-cache curl");
    }

    @Test
    void whatIsConvertedInPlaceKeepsItsPermissions() throws IOException {
        Path script = write("install.sh", "#!/bin/sh\napt-get install -y curl\n");
        Path file = write("Dockerfile", "FROM debian:bookworm-slim\nCOPY install.sh /\nRUN /install.sh\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(run("convert", file.toString(), "--output", "/")).isZero();

        assertThat(script).content().contains("apk add");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void ofAScriptThatChangesStandardOutputTellsThatItIsNotThere() throws IOException {
        write("install.sh", "apt-get install -y curl\n");
        Path file = write("Dockerfile", "FROM debian:bookworm-slim\nCOPY install.sh /\nRUN sh /install.sh\n");

        assertThat(run("convert", file.toString())).isZero();

        assertThat(out.toString()).startsWith("FROM alpine").doesNotContain("apk add");
        assertThat(err.toString()).contains("install.sh, which is converted too", "--output");
    }

    @Test
    void aScriptThatTheRepositoryUsesElsewhereStaysAsItIs() throws IOException {
        write("install.sh", "apt-get install -y curl\n");
        write("Makefile", "setup:\n\tsh install.sh\n");
        Path file = write("Dockerfile", "FROM debian:bookworm-slim\nCOPY install.sh /\nRUN sh /install.sh\n");

        assertThat(run("convert", file.toString())).isEqualTo(3);

        assertThat(err.toString()).contains("install.sh calls apt-get", "Makefile:2 uses it too");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedAndTheOthersAreConverted() throws IOException {
        Path good = write("a/Dockerfile", "FROM debian:bookworm-slim\n");
        Path output = folder.resolve("out");

        int code = run("convert", folder.resolve("missing").toString(), good.toString(), "--output", output.toString());

        assertThat(code).isEqualTo(2);
        assertThat(output.resolve(good.toString().substring(1))).exists();
        assertThat(err.toString()).contains("missing", "is not a file", "help:");
    }

    @Test
    void aPathThatLeadsOutOfTheOutputFolderIsRefused() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\n");
        Path output = folder.resolve("out");

        int code = run(
                "convert",
                folder + "/x/../../../../../../../../" + folder + "/Dockerfile",
                "--output",
                output.toString());

        assertThat(code).isEqualTo(2);
    }

    @Test
    void anUnknownReleaseIsRefusedWithTheKnownOnes() throws IOException {
        Path file = write("Dockerfile", "FROM debian:bookworm-slim\n");

        assertThat(run("convert", file.toString(), "--alpine", "2.1")).isEqualTo(2);
        assertThat(err.toString()).contains("Alpine 2.1 is not a release", "3.24");
    }

    @Test
    void aRegistryIsAskedWhereThatIsWantedAndNotElse() throws IOException {
        try (FakeRegistry registry = FakeRegistry.having("python:9.1-alpine")) {
            Path file = write("Dockerfile", "FROM " + registry.host() + "/python:9.1-slim-bookworm\n");

            assertThat(run("convert", file.toString())).isZero();
            assertThat(out).hasToString("FROM " + registry.host() + "/python:9.1-alpine3.24\n");
            assertThat(registry.asked()).isEmpty();

            out.getBuffer().setLength(0);
            assertThat(run("convert", "--check-tags", file.toString())).isZero();
            assertThat(out).hasToString("FROM " + registry.host() + "/python:9.1-alpine\n");
            assertThat(registry.asked()).isNotEmpty();
        }
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
        return Main.run(console, arguments);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
