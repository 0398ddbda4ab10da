package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What compose files, manifests, CI files and scripts run in containers of the image, and the image will not have. */
final class Consumers implements RiskCheck {
    private record Key(String file, CommandLack lack) {}

    private record Seen(ContainerCommand first, Set<Place> places) {}

    @Override
    public void look(Move move, Found found) {
        List<EngineLine> lines = EngineLine.of(move.files());
        ImageNames names = ImageNames.of(move, lines);
        List<TiedService> services = ComposeServices.of(move, names);
        List<TiedService> containers = KubernetesCommands.containers(move, names);
        List<ContainerCommand> commands = Stream.of(
                        services.stream().flatMap(ComposeCommands::of),
                        containers.stream().flatMap(KubernetesCommands::of),
                        new EngineConsumers(move, names, services).commands(lines))
                .flatMap(each -> each)
                .filter(command -> move.moves(command.stage()))
                .toList();
        tell(commands, move, found);
        new ConsumerUsers(move).look(services, containers, found);
    }

    /** One finding for a program in a file. */
    private static void tell(List<ContainerCommand> commands, Move move, Found found) {
        Map<Stage, ImagePrograms> programs = new HashMap<>();
        Map<Key, Seen> seen = new LinkedHashMap<>();
        for (ContainerCommand command : commands) {
            Stage stage = command.stage();
            ImagePrograms has = programs.computeIfAbsent(stage, each -> ImagePrograms.of(move, each));
            for (CommandLack lack : CommandLack.of(command.text(), move.imageBefore(stage), has)) {
                seen.computeIfAbsent(new Key(command.place().file(), lack), key -> new Seen(command, new HashSet<>()))
                        .places()
                        .add(command.place());
            }
        }
        seen.forEach((key, where) -> found.add(
                key.lack().risk(),
                where.first().place(),
                where.first().who() + " runs " + key.lack().what()
                        + more(where.places().size() - 1),
                key.lack().remedy()));
    }

    private static String more(int others) {
        return switch (others) {
            case 0 -> "";
            case 1 -> ", and so does one more line of the file";
            default -> ", and so do " + others + " more lines of the file";
        };
    }
}
