package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.ImageReference;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Other names under which base images are had when building, such as those of a mirror; the Dockerfile that a person
 * gets keeps the public names.
 *
 * @param names from a repository such as {@code alpine}, or an image with its tag, to its other name
 */
public record ImageMap(Map<String, String> names) {
    public static final ImageMap NONE = new ImageMap(Map.of());

    public ImageMap {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /**
     * Reads {@code alpine=mirror.example/alpine} and the like.
     *
     * @throws AlpinistException where an entry has no two sides
     */
    public static ImageMap parse(List<String> entries) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String entry : entries) {
            int sign = entry.indexOf('=');
            if (sign <= 0 || sign == entry.length() - 1) {
                throw new AlpinistException(
                        Failure.INPUT,
                        "--image-map " + entry + " does not name two images",
                        "Write it as alpine=mirror.example/alpine.");
            }
            names.put(entry.substring(0, sign), entry.substring(sign + 1));
        }
        return new ImageMap(names);
    }

    /** The image's other name, with its tag where the map names a repository only; the same where the map is silent. */
    public String map(String image) {
        ImageReference reference = ImageReference.parse(image);
        String tag = reference.tag().map(part -> ":" + part.text()).orElse("");
        String familiar = reference
                        .registry()
                        .filter(registry -> !registry.text().equals("docker.io"))
                        .map(registry -> registry.text() + "/")
                        .orElse("")
                + reference.familiarName();
        String exact = names.get(familiar + tag);
        if (exact != null) {
            return exact;
        }
        String repository = names.get(familiar);
        return repository == null ? image : repository + tag;
    }
}
