package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compose files and manifests that run the image as user 33, Debian's {@code www-data}. */
final class ConsumerUsers {
    private static final String RISK = "consumer-user";
    private static final String DEBIANS = "33";

    private final Move move;

    ConsumerUsers(Move move) {
        this.move = move;
    }

    void look(List<TiedService> services, List<TiedService> containers, Found found) {
        services.forEach(service -> look("service " + service.name(), service, "user", found));
        containers.forEach(container -> Stream.of("runAsUser", "runAsGroup")
                .forEach(key -> container
                        .value()
                        .get("securityContext")
                        .ifPresent(context -> look(
                                "container " + container.name(),
                                new TiedService(container.name(), context, container.stage()),
                                key,
                                found))));
    }

    private void look(String who, TiedService tied, String key, Found found) {
        Optional<YamlNode> user = tied.value().get(key);
        user.flatMap(YamlNode::text)
                .filter(text -> text.split(":", 2)[0].equals(DEBIANS))
                .filter(text -> move.moves(tied.stage())
                        && ImagePrograms.of(move, tied.stage()).hasUser("www-data"))
                .ifPresent(text -> found.add(RISK, user.get().place(), who + " runs as " + key + " " + text));
    }
}
