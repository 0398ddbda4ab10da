package io.github.alpinist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.report.HtmlReport;
import io.github.alpinist.report.JsonReport;
import io.github.alpinist.report.MarkdownReport;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Reports;
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

    @Test
    void aReportThatLiesSomewhereIsRenderedFromItsFile() throws IOException {
        Path file = written("a.json", Reports.full());

        assertThat(run("report", file.toString(), "--format", "markdown")).isZero();
        assertThat(out).hasToString(MarkdownReport.render(Reports.full()));
    }

    @Test
    void aRenderingGoesToAFileWhereOneIsNamed() throws IOException {
        Path file = written("a.json", Reports.full());
        Path page = repository.resolve("page.html");

        assertThat(run("report", file.toString(), "--format", "html", "--output", page.toString()))
                .isZero();
        assertThat(page).hasContent(HtmlReport.document(Reports.full()));
        assertThat(out.toString()).isEmpty();
        assertThat(run(
                        "report",
                        file.toString(),
                        "--output",
                        repository.resolve("no/where").toString()))
                .isEqualTo(10);
    }

    @Test
    void severalAreJoinedAndWhatIsNoReportIsTold() throws IOException {
        Path one = written("a.json", Reports.full());
        Path other = written("b.json", Reports.blocked());
        Path foreign = repository.resolve("foreign.json");
        Files.writeString(foreign, "{\"schema\": 9}");

        assertThat(run("report", one.toString(), other.toString(), foreign.toString(), "--pulls", "10"))
                .isZero();
        assertThat(out.toString())
                .contains("1 of 2 repositories moved")
                .contains("at 10 pulls of each")
                .contains("Unreadable\n", foreign.toString());
    }

    @Test
    void whereNothingCanBeReadTheFirstIsNamedAndRefused() throws IOException {
        Path foreign = repository.resolve("foreign.json");
        Files.writeString(foreign, "no JSON at all");
        Path missing = repository.resolve("missing.json");

        assertThat(run("report", foreign.toString())).isEqualTo(2);
        assertThat(run("report", foreign.toString(), missing.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(foreign + " is not a report");
        assertThat(run("report", missing.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(missing.toString());
    }

    @ParameterizedTest
    @CsvSource({"text", "markdown", "html", "json"})
    void twoAreComparedInEachRendering(String format) throws IOException {
        Path before = written("a.json", Reports.blocked());
        Path after = written("b.json", Reports.full());

        assertThat(run("report", after.toString(), "--compare", before.toString(), "--format", format))
                .isZero();
        assertThat(out.toString()).contains("package-unknown", "dns-search");
        assertThat(run("report", after.toString(), before.toString(), "--compare", before.toString()))
                .isEqualTo(2);
    }

    private Path written(String name, Report report) throws IOException {
        return Files.writeString(repository.resolve(name), JsonReport.write(report));
    }

    private int run(String... arguments) {
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false, false, 100);
        return Main.run(console, arguments);
    }
}
