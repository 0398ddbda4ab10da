package io.github.alpinist.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private SmallServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new SmallServer().with("/file", "contents".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aFileIsFetchedAlsoWhereItMoved() {
        fetch(server.url() + "/file", 8);
        fetch(server.url() + "/moved/file", 8);

        assertThat(bytes).hasToString("contentscontents");
    }

    @Test
    void aFileThatIsLargerIsRefused() {
        refused(server.url() + "/file", Failure.INPUT, "is larger than 7 bytes");
    }

    @Test
    void whatIsNotThereAndWhatTheServerRefusesAreToldApart() {
        refused(server.url() + "/nothing", Failure.INPUT, "does not exist");
        refused(server.url() + "/broken", Failure.FILES, "cannot be fetched: status 503");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.close();

        refused(server.url() + "/file", Failure.FILES, server.url() + "/file cannot be fetched: ");
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        Download impatient = new Download(Duration.ofMillis(300));

        assertThatThrownBy(() -> impatient.fetch(server.url() + "/endless", 100, bytes))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.TIMEOUT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://me:secret@mirror.example/alpine", "file:///etc/passwd", "https://", "https://a b/secret"
            })
    void aUrlThatIsNotFetchedIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> fetch(url, 8))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("has no host, holds a password, or is malformed")
                .hasMessageNotContaining("secret");
    }

    private void refused(String url, Failure failure, String message) {
        assertThatThrownBy(() -> fetch(url, 7))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(failure))
                .hasMessageContaining(message);
    }

    private void fetch(String url, long largest) {
        new Download(Duration.ofMinutes(1)).fetch(url, largest, bytes);
    }
}
