package io.github.alpinist.convert;

import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Edits;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a draft together: what leaves swallows the edits within, packages and marks are added. */
final class Assembly {
    private static final Set<String> IDLE = Set.of("set", "true", ":", "export");
    private static final Comparator<Edit> IN_TEXT = Comparator.comparingInt(
                    (Edit edit) -> edit.span().start())
            .thenComparingInt(edit -> edit.span().end());

    private final Draft draft;
    private final List<Edit> removals = new ArrayList<>();

    Assembly(Draft draft) {
        this.draft = draft;
    }

    Conversion conversion() {
        for (StageView stage : draft.converted()) {
            stage.snippets().stream().filter(snippet -> !snippet.quoted()).forEach(this::removeCommands);
            stage.snippets().stream().filter(Snippet::quoted).forEach(this::removeCommands);
        }
        draft.gone().forEach(instruction -> removals.add(removal(instruction)));
        List<Edit> edits = merged();
        edits.addAll(new LibraryPaths(draft).edits(edits));
        Leftovers.report(draft, edits);
        edits.sort(IN_TEXT);
        return apart(edits);
    }

    /** What becomes of the Dockerfile, and what of the scripts that stood in it for the rules. */
    private Conversion apart(List<Edit> edits) {
        Inlined inlined = draft.inlined();
        ScriptEdits scripts = new ScriptEdits(inlined.ofScripts(edits));
        List<Finding> findings = findings(scripts.findings());
        List<Edit> own = new ArrayList<>(inlined.ofDockerfile(edits));
        own.addAll(new Marks(inlined.original(), findings).edits());
        own.sort(IN_TEXT);
        String text = Edits.apply(inlined.original().source().text(), own);
        return new Conversion(kind(), inlined.original(), text, own, scripts.files(), changes(), findings, moved());
    }

    private List<MovedStage> moved() {
        return draft.converted().stream()
                .map(stage ->
                        new MovedStage(stage.stage().index(), stage.image().map(ImageAnswer.Mapped::reference)))
                .toList();
    }

    private void removeCommands(Snippet snippet) {
        Script script = snippet.script();
        Removals taken = new Removals(draft.layout(), withIdle(script));
        boolean removable = snippet.instruction().effective().is("RUN") && !snippet.quoted();
        if (!taken.take(script)) {
            removals.addAll(taken.edits());
        } else if (removable) {
            draft.remove(snippet.instruction());
        } else {
            removals.add(new Edit(script.span(), "true"));
        }
    }

    /** What leaves, and where only commands without an effect would stay, those too. */
    private Set<SimpleCommand> withIdle(Script script) {
        Set<SimpleCommand> leaving = draft.leaving();
        List<SimpleCommand> all =
                script.simpleCommands().map(Script.Occurrence::command).toList();
        boolean any = all.stream().anyMatch(leaving::contains);
        boolean idle = all.stream()
                .allMatch(command -> leaving.contains(command)
                        || command.redirections().isEmpty()
                                && command.name().filter(IDLE::contains).isPresent());
        if (!any || !idle) {
            return leaving;
        }
        Set<SimpleCommand> everything = Collections.newSetFromMap(new IdentityHashMap<>());
        everything.addAll(all);
        return everything;
    }

    /** Takes an instruction's lines out but for the comments between them. */
    private Edit removal(Instruction instruction) {
        Layout layout = draft.layout();
        Span lines = layout.lines(instruction);
        StringBuilder comments = new StringBuilder();
        layout.commentsIn(lines)
                .forEach(comment -> comments.append(layout.indented(comment)).append(layout.lineEnding()));
        boolean doubled = comments.isEmpty() && layout.isBlankBefore(lines.start()) && layout.isBlankLine(lines.end());
        int end = doubled ? layout.nextLine(lines.end()) : lines.end();
        return new Edit(new Span(lines.start(), end), comments.toString());
    }

    /** All edits in the order of the text, without those that lie in what leaves or is written anew. */
    private List<Edit> merged() {
        List<Edit> all = Stream.of(removals, draft.edits(), draft.additions().edits())
                .flatMap(List::stream)
                .distinct()
                .toList();
        Swallowing swallowing = new Swallowing(all);
        return joined(all.stream().filter(edit -> !swallowing.swallows(edit)).toList());
    }

    /** Edits of which one ends within the next, as where a row's last words and the command after it leave, as one. */
    private List<Edit> joined(List<Edit> edits) {
        List<Edit> joined = new ArrayList<>();
        for (Edit edit : edits.stream().sorted(IN_TEXT).toList()) {
            Edit last = joined.isEmpty() ? edit : joined.get(joined.size() - 1);
            Span outer = last.span();
            Span inner = edit.span();
            if (outer.start() < inner.start() && inner.start() < outer.end() && outer.end() < inner.end()) {
                joined.set(joined.size() - 1, join(last, edit));
            } else {
                joined.add(edit);
            }
        }
        return joined;
    }

    /** Where nothing of the instruction follows, the comments that stay come after it, and no line is continued. */
    private Edit join(Edit first, Edit second) {
        Layout layout = draft.layout();
        Span span = first.span().union(second.span());
        String text = first.replacement() + second.replacement();
        String continued = " " + layout.escape() + layout.lineEnding();
        if (layout.endsLine(span.end()) && text.startsWith(continued)) {
            text = layout.lineEnding() + text.substring(continued.length()).stripTrailing();
        }
        int end = text.endsWith(layout.lineEnding()) ? layout.afterContinuation(span.end()) : span.end();
        return new Edit(new Span(span.start(), end), text);
    }

    private Conversion.Kind kind() {
        if (!draft.converted().isEmpty() || draft.findings().stream().anyMatch(Finding::isBlocker)) {
            return Conversion.Kind.CONVERTED;
        }
        return draft.stages().stream().anyMatch(stage -> stage.ground() == Ground.ALPINE)
                ? Conversion.Kind.ALREADY_ALPINE
                : Conversion.Kind.NOT_DEBIAN;
    }

    private List<Change> changes() {
        return draft.changes().stream()
                .map(change -> new Change(change.rule(), draft.inlined().place(change.place()), change.message()))
                .distinct()
                .sorted(Comparator.comparing(Change::place, inOrder()))
                .toList();
    }

    private List<Finding> findings(List<Finding> ofScripts) {
        return Stream.of(
                        draft.inlined().original().findings().stream(),
                        draft.findings().stream().map(this::placed),
                        ofScripts.stream())
                .flatMap(findings -> findings)
                .distinct()
                .sorted(Comparator.comparing(Finding::place, inOrder()))
                .toList();
    }

    private Finding placed(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                draft.inlined().place(finding.place()),
                finding.message(),
                finding.remedy(),
                finding.source());
    }

    /** The Dockerfile's own first. */
    private Comparator<Place> inOrder() {
        String name = draft.file().source().name();
        return Comparator.comparing((Place place) -> !place.file().equals(name))
                .thenComparing(Place::file)
                .thenComparingInt(Place::line)
                .thenComparingInt(Place::column);
    }
}
