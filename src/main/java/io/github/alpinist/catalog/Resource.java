package io.github.alpinist.catalog;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The texts that are bundled beside these classes. */
final class Resource {
    private Resource() {}

    static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no such resource");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES,
                    "The bundled catalogue's " + name + " cannot be read: " + e.getMessage(),
                    "Build or download Alpinist again; its jar is damaged.",
                    e);
        }
    }
}
