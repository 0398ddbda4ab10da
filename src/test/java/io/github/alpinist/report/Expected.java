package io.github.alpinist.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Expected texts, which stand beside the tests as resources. */
final class Expected {
    private Expected() {}

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Expected.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
