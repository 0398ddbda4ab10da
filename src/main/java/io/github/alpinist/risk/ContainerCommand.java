package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file runs in a container of the image.
 *
 * @param who runs it: {@code the health check of service web}
 * @param text for a shell
 * @param stage of the Dockerfile that is the container's image
 */
record ContainerCommand(String who, Place place, String text, Stage stage) {
    /** The command of a value: a list of words, or a text. */
    static Optional<ContainerCommand> of(String who, YamlNode value, Stage stage) {
        List<String> words =
                value.items().stream().flatMap(item -> item.text().stream()).toList();
        return value.text()
                .or(() -> words.isEmpty() ? Optional.empty() : Optional.of(text(words)))
                .map(text -> new ContainerCommand(who, value.place(), text, stage));
    }

    /** Words as a shell reads them back. */
    static String text(List<String> words) {
        return words.stream()
                .map(word -> word.matches("[\\w./:=@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
