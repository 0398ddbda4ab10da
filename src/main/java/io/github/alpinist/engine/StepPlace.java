package io.github.alpinist.engine;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the instruction that a build's step comes from, by the numbers that the step's name begins with. */
final class StepPlace {
    private static final Pattern NUMBERED =
            Pattern.compile("^\\[(?<stage>[^\\]]*?)\\s*(?<number>\\d+)/(?<total>\\d+)\\] (?<keyword>\\S+)");

    /** BuildKit numbers a stage's FROM and what makes a layer; Buildah numbers every instruction. */
    private static final Set<String> LAYERS = Set.of("FROM", "RUN", "COPY", "ADD", "WORKDIR");

    private StepPlace() {}

    /** Empty where the name has no numbers, or they lead to no instruction of that keyword. */
    static Optional<Place> of(BuildRequest request, String step) {
        Matcher numbered = NUMBERED.matcher(step);
        if (!numbered.find()) {
            return Optional.empty();
        }
        Source source = Source.of(request.dockerfileName(), request.dockerfileText());
        Dockerfile dockerfile = Dockerfile.parse(source);
        return stage(dockerfile, numbered.group("stage"))
                .flatMap(stage -> instruction(stage, numbered))
                .map(found -> Place.of(source, found.keywordSpan()));
    }

    /** {@code build}, {@code linux/arm64 build}, {@code stage-1}; nothing where the Dockerfile has one stage. */
    private static Optional<Stage> stage(Dockerfile dockerfile, String shown) {
        String name = shown.substring(shown.lastIndexOf(' ') + 1);
        List<Stage> stages = dockerfile.stages();
        return stages.stream()
                .filter(stage -> stages.size() == 1 || stage.answersTo(name) || name.equals("stage-" + stage.index()))
                .reduce((earlier, later) -> later);
    }

    private static Optional<Instruction> instruction(Stage stage, Matcher numbered) {
        List<Instruction> all = new ArrayList<>(List.of(stage.from()));
        all.addAll(stage.instructions());
        List<Instruction> layers =
                all.stream().filter(found -> LAYERS.contains(found.keyword())).toList();
        int number = Integer.parseInt(numbered.group("number"));
        boolean byLayers = layers.size() == Integer.parseInt(numbered.group("total"));
        List<Instruction> counted = byLayers ? layers : all;
        return counted.stream().skip(number - 1L).findFirst().filter(found -> found.is(numbered.group("keyword")));
    }
}
