package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Debian has libraries and headers in folders of their architecture; Alpine has none of these. */
final class LibraryPaths {
    static final Rule RULE = new Rule("debian-path", "Takes the architecture's folder out of the paths of libraries");

    /** A path below lib or include with a folder such as {@code x86_64-linux-gnu}, or one that is asked for. */
    private static final Pattern PATH =
            Pattern.compile("(?<folder>(?:(?<![\\w.$(){}/-])[\\w.$(){}/-]*/)?(?:lib|include))"
                    + "/(?:[\\w*?]+|\\$\\{?\\w+}?|\\$\\((?:uname -m|arch)\\))-linux-gnu(?:eabihf)?(?![\\w-])");

    /** Commands whose two paths could become one and the same. */
    private static final Set<String> PLACING = Set.of("ln", "cp", "mv", "install");

    private final Draft draft;

    LibraryPaths(Draft draft) {
        this.draft = draft;
    }

    /** Edits beside those that there are. */
    List<Edit> edits(List<Edit> others) {
        return draft.converted().stream()
                .flatMap(stage -> stage.stage().instructions().stream()
                        .filter(instruction -> !draft.gone().contains(instruction))
                        .flatMap(instruction -> paths(stage, instruction)))
                .flatMap(span -> shorten(span, others).stream())
                .toList();
    }

    private Stream<Span> paths(StageView stage, Instruction instruction) {
        Instruction effective = instruction.effective();
        if (effective.is("RUN")) {
            return stage.snippets().stream()
                    .filter(snippet -> snippet.instruction().index() == instruction.index() && !snippet.quoted())
                    .flatMap(snippet -> snippet.script().simpleCommands())
                    .map(Script.Occurrence::command)
                    .filter(command -> command.name().filter(PLACING::contains).isEmpty())
                    .flatMap(LibraryPaths::words);
        }
        boolean copiesFromAlpine = effective.is("COPY") && comesFromAlpine(effective);
        return effective.is("ENV") || copiesFromAlpine ? Stream.of(effective.argumentsSpan()) : Stream.of();
    }

    private static Stream<Span> words(SimpleCommand command) {
        return Stream.concat(
                command.words().stream().map(word -> word.span()),
                command.assignments().stream().map(assignment -> assignment.span()));
    }

    private boolean comesFromAlpine(Instruction copy) {
        return copy.flag("from")
                .flatMap(flag -> draft.file().stage(flag.value(), copy))
                .map(stage -> draft.stages().get(stage.index()).ground().converts())
                .orElse(false);
    }

    private List<Edit> shorten(Span place, List<Edit> others) {
        Matcher matcher = PATH.matcher(draft.layout().text(place));
        return matcher.results()
                .flatMap(match -> shorten(
                        new Span(place.start() + match.start(), place.start() + match.end()),
                        match.end(1) - match.start(1),
                        others)
                        .stream())
                .toList();
    }

    private Optional<Edit> shorten(Span path, int folder, List<Edit> others) {
        boolean free = others.stream()
                .noneMatch(edit -> edit.span().start() < path.end()
                        && path.start() < edit.span().end());
        if (!free || draft.layout().isComment(path)) {
            return Optional.empty();
        }
        draft.changed(RULE, path, "Alpine has no folders of an architecture below /usr/lib and /usr/include");
        return Optional.of(new Edit(path, draft.layout().text(path).substring(0, folder)));
    }
}
