package io.github.alpinist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts, which stand beside the tests as resources; {@code -Dalpinist.write=true} writes them anew. */
final class Expected {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/alpinist/report");

    private Expected() {}

    static void matches(String name, String text) {
        try {
            if (Boolean.getBoolean("alpinist.write")) {
                Files.writeString(FOLDER.resolve(name), text);
            }
            assertThat(text).as(name).isEqualTo(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
