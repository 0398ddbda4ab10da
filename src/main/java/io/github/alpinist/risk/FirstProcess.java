package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Stage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Advises an init where Node would be the first process. */
final class FirstProcess implements RiskCheck {
    private static final Set<String> NODE = Set.of("node", "npm", "yarn", "pnpm");
    private static final Pattern INIT =
            Pattern.compile("\\b(?:tini|dumb-init|catatonit|s6-\\w+|supervisord|pm2-runtime|/init)\\b");

    @Override
    public void look(Move move, Found found) {
        boolean hasInit = move.result().stream()
                .map(Stage::instructions)
                .flatMap(List::stream)
                .anyMatch(each -> INIT.matcher(each.arguments().text()).find());
        boolean isGiven = ComposeServices.of(move, new ImageNames()).stream()
                .anyMatch(service -> service.value().get("init").isPresent());
        if (!hasInit && !isGiven && move.moves(move.last())) {
            Started.by(move)
                    .filter(command -> NODE.contains(command.name()))
                    .ifPresent(command -> found.add(
                            "advice-init",
                            move.place(command.instruction()),
                            command.name() + " is the container's first process"));
        }
    }
}
