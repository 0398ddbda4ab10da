package io.github.alpinist.risk;

import java.util.Optional;
import java.util.stream.Stream;

/** What the container's first process is. */
final class Started {
    private Started() {}

    /** The first command of ENTRYPOINT, or of CMD where there is none; empty where the base image alone says it. */
    static Optional<StartedCommand> by(Move move) {
        return Stream.of("ENTRYPOINT", "CMD")
                .flatMap(keyword -> last(move, keyword).stream())
                .findFirst();
    }

    private static Optional<StartedCommand> last(Move move, String keyword) {
        return move.result().stream()
                .map(stage -> move.commands(stage).stream()
                        .filter(command -> command.instruction().is(keyword))
                        .toList())
                .filter(commands -> !commands.isEmpty())
                .findFirst()
                .filter(commands -> commands.stream()
                                .map(StartedCommand::instruction)
                                .distinct()
                                .count()
                        == 1)
                .map(commands -> commands.get(0));
    }
}
