package io.github.alpinist.measure;

import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.verify.SmokeRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Chooses what tells that a program has started: what was configured, else a request, else the image's own check. */
final class ReadySigns {
    private ReadySigns() {}

    static Optional<ReadySign> of(Optional<Pattern> readyLine, List<SmokeRequest> requests, Image image) {
        return readyLine
                .<ReadySign>map(ReadyLine::new)
                .or(() -> questions(requests, image).stream().findFirst().map(FirstAnswer::new))
                .or(() -> image.config().health().map(check -> new Healthy()));
    }

    /** The requests, each with the port it goes to; none of those that have nowhere to go. */
    static List<Question> questions(List<SmokeRequest> requests, Image image) {
        Optional<Integer> lowest = Optional.of(image.config()).map(ImageConfig::exposedTcpPorts).stream()
                .flatMap(List::stream)
                .min(Integer::compare);
        return requests.stream()
                .flatMap(request -> request.port().or(() -> lowest).map(port -> new Question(request, port)).stream())
                .toList();
    }
}
