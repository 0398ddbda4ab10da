package io.github.alpinist.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of the build context that a RUN runs, written by someone who knows how they are read. */
class HostileScriptsTest {
    private static final String DOCKERFILE =
            "FROM debian:bookworm-slim\nCOPY install.sh /\nRUN sh /install.sh\nRUN apt-get install -y git\n";

    @TempDir
    private Path context;

    @ParameterizedTest
    @ValueSource(strings = {"END_OF_THE_ALPINIST_SCRIPT", "end-of-the-alpinist-script", "END_OF_THE_ALPINIST_SCRIPT_"})
    void aScriptThatHoldsTheWordBehindItIsReadToItsEnd(String word) throws IOException {
        Conversion conversion =
                convert("apt-get install -y curl\n" + word + "\nFROM debian:11 AS b\napt-get install -y jq\n");

        assertThat(conversion.text())
                .isEqualTo(DOCKERFILE
                        .replace("debian:bookworm-slim", "alpine:3.21")
                        .replace("apt-get install -y git", "apk add --no-cache git"));
        assertThat(conversion.files())
                .singleElement()
                .extracting(ConvertedFile::text)
                .asString()
                .contains("apk add --no-cache curl\n" + word + "\nFROM debian:11 AS b\napk add --no-cache jq\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apt-get install -y curl \\", "apt-get install -y curl \\\n", "apt-get install -y \\\n\n"})
    void aScriptWhoseLastLineGoesOnStaysAsItIs(String script) throws IOException {
        Conversion conversion = convert(script);

        assertThat(conversion.files()).isEmpty();
        assertThat(conversion.text().toLowerCase(Locale.ROOT)).doesNotContain("end-of", "end_of");
        assertThat(conversion.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("install.sh"))
                .noneMatch(message -> message.toLowerCase(Locale.ROOT).contains("end-of-the"));
    }

    @Test
    void aLongScriptIsReadOnce() throws IOException {
        String script = "# os-release\n".repeat(70_000);

        Conversion conversion = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> convert(script));

        assertThat(conversion.files()).isEmpty();
    }

    @Test
    void scriptsThatAreTooLongTogetherStayAsTheyAre() throws IOException {
        Files.writeString(context.resolve("install.sh"), "# a line\n".repeat(20_000) + "apt-get install -y curl\n");

        Conversion conversion = convert(DOCKERFILE.repeat(8), context);

        assertThat(conversion.files()).isEmpty();
        assertThat(conversion.blocked()).isTrue();
    }

    private Conversion convert(String script) throws IOException {
        Files.writeString(context.resolve("install.sh"), script);
        return convert(DOCKERFILE, context);
    }

    private static Conversion convert(String dockerfile, Path context) {
        return new Converter(Catalog.bundled(), new Release(3, 21), BuildContext.of(context), List.of())
                .convert(Dockerfile.parse(Source.of("Dockerfile", dockerfile)));
    }
}
