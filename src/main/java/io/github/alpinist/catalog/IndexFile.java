package io.github.alpinist.catalog;

import io.github.alpinist.apk.ApkIndex;
import io.github.alpinist.apk.IndexKeys;
import io.github.alpinist.apk.Release;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Download;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A repository's {@code APKINDEX.tar.gz}.
 *
 * @param place its path or URL
 */
public record IndexFile(String place) {
    /** The repositories of a mirror whose packages are known. */
    public static final List<String> REPOSITORIES = List.of("main", "community");

    /** Some twenty times what Alpine's largest has. */
    private static final int LARGEST = 64 << 20;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * The file in a mirror, laid out as Alpine's are.
     *
     * @param mirror a folder or a URL
     */
    public static IndexFile of(String mirror, Release release, String repository) {
        return new IndexFile(
                mirror.replaceFirst("/+$", "") + "/v" + release + "/" + repository + "/x86_64/" + ApkIndex.FILE);
    }

    /** Whether it lies in a folder and is there; a URL is always to be asked. */
    public boolean isMissing() {
        return !Download.isUrl(place) && !Files.exists(Path.of(place));
    }

    /**
     * The index in the file's bytes.
     *
     * @param keys what must have signed it; where it is empty no signature is checked
     * @throws AlpinistException where it is not signed so, or is no index of the release
     */
    public ApkIndex parse(byte[] bytes, Release release, Optional<IndexKeys> keys) {
        byte[] believed = keys.map(each -> each.signed(place, bytes)).orElse(bytes);
        return ApkIndex.read(place, new ByteArrayInputStream(believed)).requireOf(release, place);
    }

    /** @throws AlpinistException where it cannot be read or fetched */
    public byte[] bytes() {
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
