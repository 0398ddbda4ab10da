package io.github.alpinist.apk;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.tar.BoundedTar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * A repository's {@code APKINDEX.tar.gz}; its signature is not checked here.
 *
 * @param description what its builder called it; Alpine's are called as {@code v3.21.0-227-g7f0dffa8d82}
 * @param packages all that the repository has
 */
public record ApkIndex(String description, Packages packages) {
    /** The file's name in every repository. */
    public static final String FILE = "APKINDEX.tar.gz";

    private static final String INDEX = "APKINDEX";
    private static final String DESCRIPTION = "DESCRIPTION";
    private static final Pattern OF_ALPINE = Pattern.compile("v(\\d+\\.\\d+)\\.\\d+-\\d+-g[0-9a-f]+");
    private static final int LONGEST_DESCRIPTION = 1 << 12;
    /** Some ten times what Alpine's largest repository has. */
    private static final long LARGEST = 256L << 20;

    /**
     * Reads to the index's end and leaves the stream open.
     *
     * @param name the file's name, for messages
     * @throws AlpinistException where it cannot be read or holds no index
     */
    public static ApkIndex read(String name, InputStream compressed) {
        try {
            BoundedTar tar = new BoundedTar(new GZIPInputStream(compressed));
            String description = "";
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(DESCRIPTION)) {
                    description = new String(tar.readNBytes(LONGEST_DESCRIPTION), StandardCharsets.UTF_8).strip();
                } else if (entry.getName().equals(INDEX) && entry.getSize() <= LARGEST) {
                    return new ApkIndex(description, parse(tar));
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

    /** Alpine's release that the index is of, where it has the package that says so or is described as Alpine's are. */
    public Optional<Release> release() {
        return Stream.of("alpine-release", "alpine-base")
                .flatMap(name -> packages.named(name).stream())
                .flatMap(each -> Release.parse(each.version()).stream())
                .findFirst()
                .or(this::described);
    }

    /**
     * This index, where it is not another release's.
     *
     * @param name the file's name, for the message
     * @throws AlpinistException where it says that it is of another release
     */
    public ApkIndex requireOf(Release wanted, String name) {
        release().filter(own -> !own.equals(wanted)).ifPresent(own -> {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The package index " + name + " is of Alpine " + own + ", and Alpine " + wanted + " is asked for",
                    "Give the index of " + wanted + ", or choose " + own + " with --alpine.");
        });
        return this;
    }

    private Optional<Release> described() {
        Matcher matcher = OF_ALPINE.matcher(description);
        return matcher.matches() ? Release.parse(matcher.group(1)) : Optional.empty();
    }
}
