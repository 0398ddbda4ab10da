package io.github.alpinist.catalog;

import io.github.alpinist.apk.ApkIndex;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A repository's {@code APKINDEX.tar.gz}.
 *
 * @param place its path or URL
 */
record IndexFile(String place) {
    /** Some twenty times what Alpine's largest has. */
    private static final int LARGEST = 64 << 20;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    byte[] bytes() {
        if (Download.isUrl(place)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Download(LONGEST).fetch(place, LARGEST, bytes);
            return bytes.toByteArray();
        }
        Path file = Path.of(place);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new AlpinistException(
                        Failure.INPUT,
                        "There is no package index " + place + " of a plausible size",
                        "Give a repository's " + ApkIndex.FILE + ", or a mirror that has main and community of the"
                                + " release: v3.24/main/x86_64/" + ApkIndex.FILE + ".");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AlpinistException(
                    Failure.FILES, place + " cannot be read: " + e.getMessage(), "Check its permissions.", e);
        }
    }
}
