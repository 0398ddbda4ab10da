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
import java.util.stream.Collectors;
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
    /** Of these, only the last one counts. */
    private static final Set<String> LAST_COUNTS = Set.of("STOPSIGNAL", "HEALTHCHECK", "ENTRYPOINT", "CMD", "USER");

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
     * @param paths what the run-time stage copies
     * @param removals what that stage removes at its end
     * @return empty where paths that the build made cannot be named in a COPY
     */
    Optional<List<Edit>> edits(Instruction last, BuiltPaths paths, List<String> removals) {
        From from = From.of(stage.from()).orElseThrow();
        if (!paths.isWritable()) {
            return Optional.empty();
        }
        String and = RunStyle.of(dockerfile).and();
        String name = unusedName();
        List<String> lines = new ArrayList<>();
        if (!removals.isEmpty()) {
            before(last, Set.of("USER")).findAny().ifPresent(user -> lines.add("USER root"));
            lines.add("RUN " + String.join(and, removals));
        }
        lines.add("");
        lines.add(fromLine(from));
        before(last, BEFORE).forEach(instruction -> lines.add(text(instruction)));
        lines.addAll(packages(name, last, and));
        lines.addAll(paths.instructions(name, and));
        after(last).forEach(instruction -> lines.add(text(instruction)));
        String runtime = "\n" + String.join("\n", lines);
        return Optional.of(List.of(named(from, name), Edit.insert(last.span().end(), withLineEndings(runtime))));
    }

    private static Edit named(From from, String name) {
        return from.alias()
                .map(alias -> new Edit(alias.span(), name))
                .orElseGet(() -> Edit.insert(from.image().span().end(), " AS " + name));
    }

    /** Users come before packages where they are copied, so that packages find theirs and make no others. */
    private List<String> packages(String name, Instruction last, String and) {
        List<String> lines = new ArrayList<>();
        if (plan.accounts() == Plan.Accounts.COPIED) {
            lines.add("COPY --from=" + name + " /etc/passwd /etc/group /etc/shadow /etc/");
        }
        if (!plan.runtime().isEmpty()) {
            String names = plan.runtime().stream().map(ShellWord::of).collect(Collectors.joining(" "));
            lines.add("RUN apk add --no-cache " + names);
        }
        if (plan.accounts() == Plan.Accounts.MADE_AGAIN) {
            lines.add("RUN "
                    + before(last, Set.of("RUN"))
                            .flatMap(run -> RunNeeds.userCommands(run).stream())
                            .map(this::text)
                            .collect(Collectors.joining(and)));
        }
        return lines;
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

    private Stream<Instruction> after(Instruction last) {
        return before(last, AFTER)
                .filter(instruction -> !LAST_COUNTS.contains(instruction.keyword())
                        || before(last, Set.of(instruction.keyword()))
                                .noneMatch(other -> other.index() > instruction.index()));
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
