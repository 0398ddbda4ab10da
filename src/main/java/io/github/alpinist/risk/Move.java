package io.github.alpinist.risk;

import io.github.alpinist.apk.Release;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.MovedStage;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Variables;
import io.github.alpinist.finding.Place;
import io.github.alpinist.lookup.PythonIndex;
import io.github.alpinist.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked at: a repository, and the conversion of its Dockerfile.
 *
 * @param files of the repository
 * @param context the build context's folder, relative to the repository's root: empty, or ending in a slash
 * @param conversion of the Dockerfile, whose original bears its path in the repository as its name
 * @param release that it is moved to
 * @param pythonIndex asked which wheels there are
 */
public record Move(
        RepositoryFiles files, String context, Conversion conversion, Release release, PythonIndex pythonIndex) {
    /** The Dockerfile as it was. */
    Dockerfile dockerfile() {
        return conversion.original();
    }

    /** The stages that move. */
    Stream<Stage> stages() {
        return conversion.moved().stream().map(moved -> dockerfile().stages().get(moved.index()));
    }

    boolean moves(Stage stage) {
        return conversion.moved().stream().anyMatch(moved -> moved.index() == stage.index());
    }

    /** Which files of the repository the stages that move get from the build context. */
    Copied copied() {
        return Copied.by(stages(), this);
    }

    /** Which files of the repository a stage, and those that it stands on, get from the build context. */
    Copied copied(Stage stage) {
        return Copied.by(lineage(stage, new HashSet<>()), this);
    }

    /** The image that a stage, or the first one that it stands on, is built on after the move. */
    Optional<String> imageAfter(Stage stage) {
        return conversion.moved().stream()
                .filter(moved -> moved.index() == stage.index())
                .findFirst()
                .flatMap(MovedStage::image);
    }

    /** The image that a stage, or the first one that it stands on, is built on before the move. */
    Optional<String> imageBefore(Stage stage) {
        return lineage(stage).stream()
                .reduce((child, parent) -> parent)
                .flatMap(root -> From.of(root.from()))
                .flatMap(from -> Variables.of(dockerfile(), Map.of())
                        .at(from.instruction())
                        .expand(from.image().text()));
    }

    /** The last stage and those that it stands on: what runs. */
    List<Stage> result() {
        return lineage(last());
    }

    /** The stage that is built where none is named. */
    Stage last() {
        List<Stage> stages = dockerfile().stages();
        return stages.get(stages.size() - 1);
    }

    /** The stage of a name or number. */
    Optional<Stage> stage(String reference) {
        return dockerfile().stages().stream()
                .filter(stage -> stage.answersTo(reference))
                .findFirst();
    }

    /** A stage and those that it stands on. */
    List<Stage> lineage(Stage stage) {
        return lineage(stage, new HashSet<>()).toList();
    }

    private Stream<Stage> lineage(Stage stage, Set<Integer> seen) {
        if (!seen.add(stage.index())) {
            return Stream.of();
        }
        Stream<Stage> below =
                From.of(stage.from())
                        .flatMap(from -> dockerfile().stage(from.image().text(), stage.from()))
                        .stream()
                        .flatMap(parent -> lineage(parent, seen));
        return Stream.concat(Stream.of(stage), below);
    }

    /** The commands that an instruction of a stage starts, of shell and exec forms alike. */
    List<StartedCommand> commands(Stage stage) {
        return stage.instructions().stream()
                .flatMap(instruction -> StartedCommand.of(instruction).stream())
                .toList();
    }

    /** The commands of all stages that move. */
    Stream<StartedCommand> commands() {
        return stages().flatMap(stage -> commands(stage).stream());
    }

    /** The value that a variable has at a stage's end, where it is known. */
    Optional<String> variable(Stage stage, String name) {
        return Variables.of(dockerfile(), Map.of())
                .atEndOf(stage)
                .expand("${" + name + "}")
                .filter(text -> !text.isEmpty());
    }

    Place place(Instruction instruction) {
        return place(instruction.span());
    }

    Place place(Span span) {
        return Place.of(dockerfile().source(), span);
    }
}
