package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What command lines of container engines run in containers of the image. */
final class EngineConsumers {
    private final Move move;
    private final ImageNames names;
    private final List<TiedService> services;

    EngineConsumers(Move move, ImageNames names, List<TiedService> services) {
        this.move = move;
        this.names = names;
        this.services = services;
    }

    Stream<ContainerCommand> commands(List<EngineLine> lines) {
        Set<String> containers = Stream.concat(
                        lines.stream()
                                .map(EngineLine::command)
                                .filter(command -> isRun(command) && names.has(command.operand()))
                                .flatMap(command -> command.option("--name").stream()),
                        services.stream()
                                .flatMap(service -> service.value().get("container_name").stream())
                                .flatMap(name -> name.text().stream()))
                .collect(Collectors.toSet());
        return lines.stream().flatMap(line -> command(line, containers).stream());
    }

    private Optional<ContainerCommand> command(EngineLine line, Set<String> containers) {
        EngineCommand command = line.command();
        if (command.verb().equals("build")) {
            return Optional.empty();
        }
        Optional<Stage> stage = command.compose()
                ? service(command.operand())
                : Optional.of(move.last())
                        .filter(last ->
                                isRun(command) ? names.has(command.operand()) : containers.contains(command.operand()));
        return stage.flatMap(found -> first(command)
                .map(text -> new ContainerCommand(
                        (command.compose() ? "compose " : "docker ") + command.verb() + " " + command.operand(),
                        line.place(),
                        text,
                        found)));
    }

    private static boolean isRun(EngineCommand command) {
        return command.verb().equals("run") && !command.compose();
    }

    private Optional<Stage> service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .map(TiedService::stage)
                .findFirst();
    }

    /** What runs in the container: what follows an operator runs beside it. */
    private static Optional<String> first(EngineCommand command) {
        Optional<String> entry = command.option("--entrypoint");
        String text = closed(command.rest().replace("$$", "$").stripTrailing());
        Script script = Shell.parse(Source.of("", text));
        Optional<String> rest = script.simpleCommands()
                .findFirst()
                .map(found -> script.text(found.command().span()));
        return entry.map(program -> program + rest.map(words -> " " + words).orElse(""))
                .or(() -> rest);
    }

    /** Without the quote of the text that the command line stands in. */
    private static String closed(String text) {
        for (String quote : List.of("\"", "'")) {
            if (text.chars().filter(c -> c == quote.charAt(0)).count() % 2 == 1) {
                return text.replaceFirst(quote + "[^" + quote + "]*$", "");
            }
        }
        return text;
    }
}
