package io.github.alpinist.risk;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Advises to install dependencies before all sources are copied, and to keep what was downloaded. */
final class DependencyLayers implements RiskCheck {
    private static final Set<String> COMPILING =
            Set.of("npm ci", "cargo build", "go build", "mvn", "gradle", "mvnw", "gradlew");

    @Override
    public void look(Move move, Found found) {
        move.stages().forEach(stage -> lookForOrder(move, stage, found));
        lookForCaches(move, found);
    }

    private static void lookForOrder(Move move, Stage stage, Found found) {
        Optional<Instruction> all = stage.instructions().stream()
                .filter(DependencyLayers::copiesAll)
                .findFirst();
        List<StartedCommand> installing =
                move.commands(stage).stream().filter(DependencyLayers::installs).toList();
        if (all.isPresent() && !installing.isEmpty()) {
            StartedCommand first = installing.get(0);
            if (first.instruction().index() > all.get().index()) {
                found.add(
                        "advice-layer-cache",
                        move.place(first.span()),
                        first.name() + " runs after all sources were copied");
            }
        }
    }

    private static boolean copiesAll(Instruction instruction) {
        List<String> words = instruction.words().stream().map(Word::text).toList();
        return (instruction.is("COPY") || instruction.is("ADD"))
                && instruction.flag("from").isEmpty()
                && words.size() == 2
                && (words.get(0).equals(".") || words.get(0).equals("./"));
    }

    private static boolean installs(StartedCommand command) {
        return command.instruction().is("RUN")
                && (command.is("npm") && command.has("ci")
                        || command.is("bundle") && command.has("install")
                        || command.is("pip", "pip3") && command.has("install") && command.has("-r")
                        || command.is("go") && command.has("mod") && command.has("download"));
    }

    private static void lookForCaches(Move move, Found found) {
        String text = move.dockerfile().print();
        List<Stage> result = move.result();
        if (!text.startsWith("# syntax=") || text.contains("type=cache")) {
            return;
        }
        move.stages()
                .filter(stage -> !result.contains(stage))
                .flatMap(stage -> move.commands(stage).stream())
                .filter(command ->
                        command.instruction().is("RUN") && COMPILING.stream().anyMatch(each -> isOne(each, command)))
                .findFirst()
                .ifPresent(command -> found.add(
                        "advice-cache-mount",
                        move.place(command.span()),
                        command.name() + " runs without a cache mount"));
    }

    private static boolean isOne(String program, StartedCommand command) {
        List<String> words = List.of(program.split(" ", -1));
        return command.is(words.get(0)) && (words.size() == 1 || command.has(words.get(1)));
    }
}
