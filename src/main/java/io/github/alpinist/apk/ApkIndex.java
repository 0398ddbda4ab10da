package io.github.alpinist.apk;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads a repository's {@code APKINDEX.tar.gz}; its signature is not checked. */
public final class ApkIndex {
    private static final String INDEX = "APKINDEX";
    /** Some ten times what Alpine's largest repository has. */
    private static final long LARGEST = 256L << 20;

    private ApkIndex() {}

    /**
     * Reads to the index's end and leaves the stream open.
     *
     * @param name the file's name, for messages
     * @throws AlpinistException where it cannot be read or holds no index
     */
    public static Packages read(String name, InputStream compressed) {
        try {
            TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(compressed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(INDEX) && entry.getSize() <= LARGEST) {
                    return parse(tar);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The package index " + name + " cannot be read: " + e.getMessage(),
                    "Fetch it again from the repository it belongs to.",
                    e);
        }
        throw new AlpinistException(
                Failure.INPUT,
                "The package index " + name + " holds no file " + INDEX + " of a plausible size.",
                "Give the APKINDEX.tar.gz of an Alpine repository.");
    }

    private static Packages parse(InputStream text) throws IOException {
        List<ApkPackage> packages = new ArrayList<>();
        RecordParser parser = new RecordParser(packages::add);
        BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            parser.line(line);
        }
        parser.end();
        return new Packages(packages);
    }
}
