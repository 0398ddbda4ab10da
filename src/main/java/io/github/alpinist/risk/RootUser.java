package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import java.util.List;
import java.util.regex.Pattern;

/** Advises to run as a user of one's own where nothing needs root, or gives it up by itself. */
final class RootUser implements RiskCheck {
    private static final Pattern PROGRAM = Pattern.compile(
            "node|npm|yarn|pnpm|python[\\d.]*|gunicorn|uvicorn|flask|java|ruby|rails|puma|bundle|rackup|deno|bun");
    private static final Pattern GIVES_UP =
            Pattern.compile("\\b(?:gosu|su-exec|setpriv|chpst|runuser|sudo|s6-\\w+|setuidgid|suexec|init|su)\\b");

    /** Sources are mounted there, which belong to a user of the host: root in the container is what is meant. */
    private static final Pattern DEVELOPMENT =
            Pattern.compile("(?i)(?:.*[._-])?dev(?:el|elop|elopment|container)?(?:[._-].*)?");

    private static final Pattern LOW_PORT = Pattern.compile("(?<![\\d:.])\\d{1,3}(?:/\\w+)?(?!\\d)");

    @Override
    public void look(Move move, Found found) {
        List<Instruction> instructions = move.result().stream()
                .map(Stage::instructions)
                .flatMap(List::stream)
                .toList();
        boolean needsRoot = instructions.stream()
                .anyMatch(each -> each.effective().is("USER")
                        || GIVES_UP.matcher(each.arguments().text()).find()
                        || each.is("EXPOSE")
                                && LOW_PORT.matcher(each.arguments().text()).find());
        String file = RepositoryFiles.name(move.dockerfile().source().name());
        if (!needsRoot && !DEVELOPMENT.matcher(file).matches() && move.moves(move.last())) {
            Started.by(move)
                    .filter(command -> PROGRAM.matcher(command.name()).matches())
                    .ifPresent(command -> found.add(
                            "advice-user", move.place(command.instruction()), command.name() + " runs as root"));
        }
    }
}
