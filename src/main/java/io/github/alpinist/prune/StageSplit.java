package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Splits a stage in two: everything up to the last instruction that writes files becomes a build stage; the run-time stage
 * stands on the same image, has the packages and users that the program needs, and copies what the build added.
 */
final class StageSplit {
    private static final String NAME = "build";
    /** Instructions that RUN and COPY depend on. */
    private static final Set<String> BEFORE = Set.of("ARG", "ENV", "WORKDIR");
    /** Instructions that say how the image runs, in force once everything is in place. */
    private static final Set<String> AFTER = Set.of(
            "LABEL",
            "MAINTAINER",
            "EXPOSE",
            "VOLUME",
            "STOPSIGNAL",
            "HEALTHCHECK",
            "ENTRYPOINT",
            "CMD",
            "ONBUILD",
            "SHELL",
            "USER");

    private final Dockerfile dockerfile;
    private final Stage stage;
    private final Plan plan;

    StageSplit(Dockerfile dockerfile, Stage stage, Plan plan) {
        this.dockerfile = dockerfile;
        this.stage = stage;
        this.plan = plan;
    }

    /**
     * @param last the last instruction of the build stage
     * @return empty where paths that the build made cannot be named in a COPY
     */
    Optional<List<Edit>> edits(Instruction last) {
        From from = From.of(stage.from()).orElseThrow();
        BuiltPaths paths = new BuiltPaths(plan.added(), plan.changed());
        if (!paths.odd().isEmpty()) {
            return Optional.empty();
        }
        String name = unusedName();
        Edit named = from.alias()
                .map(alias -> new Edit(alias.span(), name))
                .orElseGet(() -> Edit.insert(from.image().span().end(), " AS " + name));
        List<String> lines = new ArrayList<>();
        lines.add(fromLine(from));
        before(last, BEFORE).forEach(instruction -> lines.add(text(instruction)));
        if (!plan.runtime().isEmpty()) {
            lines.add("RUN apk add --no-cache " + String.join(" ", plan.runtime()));
        }
        users(last).ifPresent(lines::add);
        lines.addAll(paths.instructions(name));
        before(last, AFTER).forEach(instruction -> lines.add(text(instruction)));
        String runtime = "\n\n" + String.join("\n", lines);
        return Optional.of(List.of(named, Edit.insert(last.span().end(), withLineEndings(runtime))));
    }

    private String fromLine(From from) {
        String head =
                source(from.instruction().span().start(), from.image().span().end());
        return head + from.alias().map(Word::text).map(alias -> " AS " + alias).orElse("");
    }

    private Stream<Instruction> before(Instruction last, Set<String> keywords) {
        return stage.instructions().stream()
                .filter(instruction -> instruction.index() <= last.index())
                .filter(instruction -> keywords.contains(instruction.keyword()));
    }

    private Optional<String> users(Instruction last) {
        if (!plan.usersChanged()) {
            return Optional.empty();
        }
        List<String> commands = stage.instructions().stream()
                .filter(instruction -> instruction.index() <= last.index())
                .flatMap(instruction -> RunNeeds.userCommands(instruction).stream())
                .map(this::text)
                .toList();
        return commands.isEmpty() ? Optional.empty() : Optional.of("RUN " + String.join(" \\\n    && ", commands));
    }

    private String unusedName() {
        String name = NAME;
        for (int i = 2; isTaken(name); i++) {
            name = NAME + i;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return dockerfile.stages().stream()
                .anyMatch(each -> each.name().filter(name::equals).isPresent());
    }

    private String text(Instruction instruction) {
        return source(instruction.span().start(), instruction.span().end());
    }

    private String text(SimpleCommand command) {
        return source(command.span().start(), command.span().end());
    }

    private String source(int start, int end) {
        return dockerfile.source().text().substring(start, end);
    }

    private String withLineEndings(String text) {
        String plain = text.replace("\r\n", "\n");
        return dockerfile.source().text().contains("\r\n") ? plain.replace("\n", "\r\n") : plain;
    }
}
