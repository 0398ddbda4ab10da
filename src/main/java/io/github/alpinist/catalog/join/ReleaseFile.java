package io.github.alpinist.catalog.join;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sums in a suite's {@code Release} (Debian's repository format): below {@code SHA256:} a line a file. */
final class ReleaseFile {
    private static final String SUMS = "SHA256:";
    private static final Pattern LINE = Pattern.compile(" +([0-9a-f]{64}) +(\\d{1,18}) +(\\S+)");

    /**
     * A file that belongs to the suite.
     *
     * @param path below the suite's folder
     * @param sha256 in hexadecimal
     * @param size in bytes
     */
    record Entry(String path, String sha256, long size) {
        boolean describes(byte[] bytes) {
            return bytes.length == size && Sha256.of(bytes).equals(sha256);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ReleaseFile() {}

    static ReleaseFile parse(String text) {
        ReleaseFile file = new ReleaseFile();
        boolean sums = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            Matcher matcher = LINE.matcher(line);
            if (!line.startsWith(" ")) {
                sums = line.strip().equals(SUMS);
            } else if (sums && matcher.matches()) {
                String path = matcher.group(3);
                file.entries.put(path, new Entry(path, matcher.group(1), Long.parseLong(matcher.group(2))));
            }
        }
        return file;
    }

    Optional<Entry> find(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** @param folder the suite's, for the message */
    Entry require(String path, String folder) {
        return find(path)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT,
                        "The suite at " + folder + " has no " + path + " with a SHA-256",
                        "Check the mirror, the suite and its components."));
    }
}
