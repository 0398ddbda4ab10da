package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RisksCommandTest {
    private static final String DEBIAN = "FROM node:20-bookworm-slim\nCOPY . .\nRUN npm ci && npx prisma generate\n";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatIsFoundIsToldWithItsPlaceItsRemedyAndItsSource() throws IOException {
        write("Dockerfile", DEBIAN);
        write("prisma/schema.prisma", schema());

        assertThat(run("risks", folder.toString())).isZero();
        assertThat(out.toString())
                .startsWith("prisma/schema.prisma:3:3: warning: ")
                .contains("[prisma-engine]\n  help: add ", "\n  see: https://github.com/prisma/");
        assertThat(err).hasToString("");
    }

    @Test
    void otherProgramsReadItAsJson() throws IOException {
        write("Dockerfile", DEBIAN);
        write("prisma/schema.prisma", schema());

        assertThat(run("risks", folder.toString(), "--format", "json")).isZero();
        JsonObject finding =
                JsonParser.parseString(out.toString()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(finding.keySet())
                .containsExactly("file", "line", "column", "rule", "severity", "message", "remedy", "source");
        assertThat(finding.get("source").getAsString()).startsWith("https://");
    }

    @Test
    void adviceStandsLastAndByItself() throws IOException {
        write("Dockerfile", "FROM node:20-bookworm-slim\nCOPY . .\nCMD [\"node\", \"server.js\"]\n");

        assertThat(run("risks", folder.toString())).isZero();
        assertThat(out.toString())
                .startsWith("Nothing was found")
                .contains("\nAdvice, apart from the move\n")
                .contains("[advice-init]", "[advice-user]");
    }

    @Test
    void aRepositoryWithoutARiskIsSaidToHaveNone() throws IOException {
        write("Dockerfile", "FROM debian:bookworm-slim\nCMD [\"true\"]\n");

        assertThat(run("risks", folder.toString())).isZero();
        assertThat(out.toString()).startsWith("Nothing was found");
    }

    @Test
    void nothingIsFoundInWhatDoesNotMove() throws IOException {
        write("Dockerfile", DEBIAN.replace("bookworm-slim", "alpine"));
        write("prisma/schema.prisma", schema());

        assertThat(run("risks", folder.toString(), "--format", "json")).isZero();
        assertThat(out).hasToString("[]\n");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(run("risks", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("does not exist", "help: ");
    }

    @Test
    void amongSeveralDockerfilesOneIsChosen() throws IOException {
        write("Dockerfile", DEBIAN);
        write("web/Dockerfile", DEBIAN.replace("bookworm-slim", "alpine"));

        assertThat(run("risks", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--file");
        assertThat(run("risks", folder.toString(), "--file", "web/Dockerfile")).isZero();
    }

    private static String schema() {
        return """
                generator client {
                  provider      = "prisma-client-js"
                  binaryTargets = ["debian-openssl-3.0.x"]
                }
                """;
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, 100);
        return Main.run(console, arguments);
    }
}
