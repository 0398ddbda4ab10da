package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Releases of Elixir and Erlang that are built on an Alpine whose version is not that of the one they run on. */
final class BeamReleases implements RiskCheck {
    private static final Pattern BUILDER = Pattern.compile("(?:.*/)?(?:elixir|erlang):.*alpine.*");
    private static final Pattern PLAIN = Pattern.compile("(?:.*/)?alpine:.*");
    private static final Pattern RELEASE = Pattern.compile("alpine[-:]?(\\d+\\.\\d+)");
    private static final Pattern RUN_TIME = Pattern.compile("libstdc\\+\\+6|g\\+\\+|build-essential");

    @Override
    public void look(Move move, Found found) {
        Stage runner = move.result().get(0);
        runner.instructions().stream()
                .flatMap(instruction -> Copy.of(instruction).stream())
                .forEach(copy -> copy.from()
                        .flatMap(flag -> move.dockerfile().stage(flag.value(), copy.instruction()))
                        .filter(builder -> makesRelease(builder, move))
                        .ifPresent(builder -> compare(builder, runner, copy.instruction(), move, found)));
    }

    private static boolean makesRelease(Stage stage, Move move) {
        return move.commands(stage).stream()
                .anyMatch(command -> command.is("mix", "rebar3")
                        && command.words().stream()
                                .anyMatch(word ->
                                        word.equals("release") || word.equals("tar") || word.endsWith(".release")));
    }

    private static void compare(Stage builder, Stage runner, Instruction copy, Move move, Found found) {
        Optional<String> built = move.imageAfter(builder).filter(BUILDER.asMatchPredicate());
        Optional<String> runs = move.imageAfter(runner).filter(PLAIN.asMatchPredicate());
        if (built.isEmpty() || runs.isEmpty()) {
            return;
        }
        String on = release(built.get()).orElse("one that the name does not tell");
        if (!release(runs.get()).filter(on::equals).isPresent()) {
            found.add(
                    "beam-release",
                    move.place(copy),
                    "the release is built on " + built.get() + " (Alpine's release: " + on + ") and runs on "
                            + runs.get());
        }
        boolean has = DebianPackage.ofResult(move).anyMatch(each -> each.matches(RUN_TIME))
                || move.conversion().text().contains("libstdc++");
        if (!has) {
            found.add("beam-libraries", move.place(copy), "the release is copied to " + runs.get());
        }
    }

    private static Optional<String> release(String image) {
        Matcher matcher = RELEASE.matcher(image);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
