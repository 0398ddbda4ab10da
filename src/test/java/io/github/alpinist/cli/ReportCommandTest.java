package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCommandTest {
    @TempDir
    Path repository;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"markdown,report.md", "html,report.html", "json,report.json"})
    void aRenderingIsThatOfTheFileThatTheRunLeft(String format, String file) throws IOException {
        Files.writeString(
                repository.resolve("Dockerfile"),
                "FROM debian:bookworm-slim\nRUN apt-get install -y no-such-package-at-all\n");
        run("migrate", repository.toString(), "--no-check-tags");
        String written = Files.readString(repository.resolve(".alpinist").resolve(file));
        out.getBuffer().setLength(0);

        assertThat(run("report", repository.toString(), "--format", format)).isZero();
        assertThat(out).hasToString(written);
    }

    @Test
    void anUnknownRenderingIsRefusedWithTheKnownOnes() {
        assertThat(run("report", repository.toString(), "--format", "pdf")).isEqualTo(2);
        assertThat(err.toString()).contains("HTML");
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
        return Main.run(console, arguments);
    }
}
