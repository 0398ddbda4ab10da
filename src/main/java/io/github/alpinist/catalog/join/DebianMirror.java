package io.github.alpinist.catalog.join;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.lookup.Download;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A mirror of Debian or Ubuntu. What is fetched of a suite is held against the suite's {@code Release} file of the same
 * mirror; the OpenPGP signature of that file is not checked.
 */
final class DebianMirror {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+_-]*");
    private static final int LARGEST_RELEASE = 16 << 20;
    /** Some four times what the largest index of Debian's main has. */
    private static final int LARGEST_INDEX = 256 << 20;

    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final String url;
    private final List<String> components;
    private final Consumer<String> said;
    private final Download download = new Download(LONGEST);

    /**
     * @param url of the folder that has {@code dists}
     * @param components of each suite, such as {@code main}
     * @param said told of each file that was fetched
     */
    DebianMirror(String url, List<String> components, Consumer<String> said) {
        this.url = url.replaceFirst("/+$", "");
        this.components = components;
        this.said = said;
        components.forEach(DebianMirror::requireName);
    }

    /** @throws AlpinistException where the suite is not there, or an index is not what {@code Release} says */
    void read(String suite, DebianPackages into) throws IOException {
        requireName(suite);
        String folder = url + "/dists/" + suite + "/";
        ReleaseFile release =
                ReleaseFile.parse(new String(fetch(folder + "Release", LARGEST_RELEASE), StandardCharsets.UTF_8));
        for (String component : components) {
            into.readPackages(index(folder, release.require(component + "/binary-amd64/Packages.gz", folder)));
        }
        for (ReleaseFile.Entry contents : contents(release, folder)) {
            into.readContents(index(folder, contents));
        }
    }

    /** Debian has an index a component, and one for what fits any machine; Ubuntu has one a suite. */
    private List<ReleaseFile.Entry> contents(ReleaseFile release, String folder) {
        List<ReleaseFile.Entry> found = new ArrayList<>();
        for (String component : components) {
            release.find(component + "/Contents-all.gz").ifPresent(found::add);
            release.find(component + "/Contents-amd64.gz").ifPresent(found::add);
        }
        return found.isEmpty() ? List.of(release.require("Contents-amd64.gz", folder)) : found;
    }

    private ByteArrayInputStream index(String folder, ReleaseFile.Entry entry) {
        if (entry.size() > LARGEST_INDEX) {
            throw new AlpinistException(
                    Failure.INPUT,
                    folder + entry.path() + " is larger than 256 MiB",
                    "Fetch the indexes by hand, and give their folder with --debian.");
        }
        byte[] bytes = fetch(folder + entry.path(), (int) entry.size());
        if (!entry.describes(bytes)) {
            throw new AlpinistException(
                    Failure.FILES,
                    folder + entry.path() + " is not what the suite's Release says",
                    "The mirror may be changing: try again later, or use another mirror.");
        }
        said.accept(folder + entry.path() + ": " + bytes.length + " bytes, SHA-256 as its Release says");
        return new ByteArrayInputStream(bytes);
    }

    private byte[] fetch(String file, int largest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        download.fetch(file, largest, bytes);
        return bytes.toByteArray();
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "'" + name + "' is no name of a suite or a component",
                    "Write them as --suite trixie --component main.");
        }
    }
}
