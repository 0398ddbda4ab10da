package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Copy;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stage that is pruned: the one that is built, where no other one depends on what it is now.
 *
 * @param stage that is rewritten
 * @param base what it stands on, as the engine has it
 * @param below the earlier stage that this is; absent where it is an image of its own
 */
record PrunedStage(Stage stage, String base, Optional<Stage> below) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final String BASE = "base";

    /** Builds the stage below, where there is one; empty where no stage can be pruned. */
    static Optional<PrunedStage> of(Run run, Dockerfile dockerfile) {
        BuildImages images = BuildImages.of(
                dockerfile, run.settings().buildArgs(), run.operator().imageMap());
        Optional<Stage> chosen = chosen(dockerfile, run.settings().target());
        Optional<Stage> below = chosen.flatMap(images::below);
        return chosen.flatMap(stage -> images.baseOf(stage)
                .or(() -> below.map(each -> built(run, dockerfile, each)))
                .map(base -> new PrunedStage(stage, base, below)));
    }

    private static String built(Run run, Dockerfile dockerfile, Stage below) {
        String name = below.name().orElseGet(() -> String.valueOf(below.index()));
        run.progress().say("Building stage " + name + ", which the pruned one stands on");
        try (Logs log = Logs.open(run.workspace(), "build", BASE, run.progress())) {
            return VariantBuild.ofConverted(run)
                    .build(BASE, dockerfile.print(), Optional.of(name), log)
                    .id();
        }
    }

    /**
     * The stage that could be pruned.
     *
     * @param target the stage that is built; the last one where empty
     * @return empty where the target is a number, which a further stage would change, or where a later stage uses it
     */
    static Optional<Stage> chosen(Dockerfile dockerfile, Optional<String> target) {
        Stage last = dockerfile.stages().get(dockerfile.stages().size() - 1);
        if (target.isEmpty()) {
            return Optional.of(last);
        }
        return dockerfile.stages().stream()
                .filter(stage -> !NUMBER.matcher(target.get()).matches() && stage.answersTo(target.get()))
                .reduce((earlier, later) -> later)
                .filter(stage -> !isUsed(dockerfile, stage));
    }

    private static boolean isUsed(Dockerfile dockerfile, Stage stage) {
        return dockerfile.instructions().stream()
                .filter(instruction -> instruction.index() > stage.from().index())
                .flatMap(PrunedStage::references)
                .anyMatch(name -> stage.answersTo(name)
                        || name.contains("$")
                        || NUMBER.matcher(name).matches());
    }

    private static Stream<String> references(Instruction instruction) {
        Stream<String> bases =
                From.of(instruction).stream().map(from -> from.image().text());
        Stream<String> copied = Copy.of(instruction).flatMap(Copy::from).map(Flag::value).stream();
        Stream<String> mounted = instruction.flags().stream()
                .filter(flag -> flag.name().equals("mount"))
                .flatMap(flag -> Stream.of(flag.value().split(",", -1)))
                .filter(option -> option.startsWith("from="))
                .map(option -> option.substring("from=".length()));
        return Stream.of(bases, copied, mounted).flatMap(names -> names);
    }
}
