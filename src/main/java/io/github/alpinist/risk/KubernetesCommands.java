package io.github.alpinist.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a container of a Kubernetes manifest runs of the image. */
final class KubernetesCommands {
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> HOOKS = List.of("postStart", "preStop");

    private KubernetesCommands() {}

    /** The containers in a repository's manifests whose image is one of the names. */
    static List<TiedService> containers(Move move, ImageNames names) {
        return move
                .files()
                .matching(path ->
                        path.matches(".*\\.ya?ml") && !path.startsWith(".github/") && !ComposeServices.isCompose(path))
                .stream()
                .flatMap(path -> move.files().text(path).stream())
                .filter(source -> source.text().contains("image:")
                        && source.text().contains("ontainers:")
                        && source.text().contains("apiVersion:"))
                .flatMap(source -> YamlNode.documents(source).stream())
                .flatMap(document -> containers(document, names, move))
                .toList();
    }

    private static Stream<TiedService> containers(YamlNode document, ImageNames names, Move move) {
        Stream.Builder<TiedService> found = Stream.builder();
        document.eachMapping(mapping -> mapping.get("image")
                .flatMap(YamlNode::text)
                .filter(names::has)
                .ifPresent(image -> found.add(new TiedService(
                        mapping.get("name").flatMap(YamlNode::text).orElse(image), mapping, move.last()))));
        return found.build();
    }

    static Stream<ContainerCommand> of(TiedService container) {
        Stream<ContainerCommand> probes = PROBES.stream()
                .flatMap(probe -> command(
                        "the " + probe.replace("Probe", " probe"),
                        container,
                        container.value().at(probe, "exec", "command")));
        Stream<ContainerCommand> hooks = HOOKS.stream()
                .flatMap(hook -> command(
                        "the hook " + hook, container, container.value().at("lifecycle", hook, "exec", "command")));
        return Stream.of(command("the command", container, command(container)), probes, hooks)
                .flatMap(commands -> commands);
    }

    private static Optional<YamlNode> command(TiedService container) {
        return container.value().get("command").or(() -> container.value().get("args"));
    }

    private static Stream<ContainerCommand> command(String what, TiedService container, Optional<YamlNode> value) {
        String who = what + " of container " + container.name();
        return value.stream()
                .flatMap(found -> found.items().stream()
                        .limit(1)
                        .flatMap(first -> ContainerCommand.of(who, found, container.stage()).stream()));
    }
}
