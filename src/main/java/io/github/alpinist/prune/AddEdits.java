package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.shell.Script;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits to the {@code apk add}s of RUNs. */
final class AddEdits {
    private static final String VIRTUAL = ".build-deps";

    private final String text;
    private final Plan plan;

    AddEdits(Dockerfile dockerfile, Plan plan) {
        this.text = dockerfile.source().text();
        this.plan = plan;
    }

    /** Takes the names that leave out of every {@code apk add}, and puts those needed in place of them into the last. */
    List<Edit> leaveOut(List<Instruction> runs) {
        List<Edit> edits = new ArrayList<>();
        for (Instruction run : runs) {
            List<ApkAdd> adds = RunNeeds.adds(run).stream()
                    .filter(add -> Rewriting.names(add, plan))
                    .toList();
            for (ApkAdd add : adds) {
                boolean last = run.equals(runs.get(runs.size() - 1)) && add.equals(adds.get(adds.size() - 1));
                edits.addAll(leaveOut(run, add, last));
            }
        }
        return edits;
    }

    private List<Edit> leaveOut(Instruction run, ApkAdd add, boolean takesRuntime) {
        List<ApkAdd.Named> leaving = leaving(add);
        List<String> coming = takesRuntime ? missing(add) : List.of();
        if (leaving.size() == add.names().size() && coming.isEmpty()) {
            return List.of(
                    isAlone(run)
                            ? Edit.delete(wholeLines(run))
                            : new Edit(add.command().span(), "true"));
        }
        List<Edit> edits = new ArrayList<>();
        int replaced = 0;
        for (ApkAdd.Named named : leaving) {
            boolean replace = replaced < coming.size();
            edits.add(
                    replace
                            ? new Edit(named.word().span(), coming.get(replaced++))
                            : Edit.delete(withBlanksBefore(named.word().span())));
        }
        if (replaced < coming.size()) {
            edits.add(Edit.insert(
                    add.command().span().end(), " " + String.join(" ", coming.subList(replaced, coming.size()))));
        }
        return edits;
    }

    /**
     * Makes an {@code apk add} a virtual package that its RUN deletes at its end; what stays is added by a command
     * before it. Empty where the RUN installs in several commands or is no plain shell form.
     */
    Optional<List<Edit>> deleteAfterUse(Instruction run) {
        List<ApkAdd> adds = RunNeeds.adds(run).stream()
                .filter(add -> Rewriting.names(add, plan))
                .toList();
        if (adds.size() != 1 || !run.heredocs().isEmpty()) {
            return Optional.empty();
        }
        ApkAdd add = adds.get(0);
        List<Edit> edits = new ArrayList<>();
        List<String> staying = staying(add);
        if (!staying.isEmpty()) {
            edits.add(Edit.insert(
                    add.command().span().start(), "apk add --no-cache " + String.join(" ", staying) + " \\\n    && "));
        }
        edits.add(Edit.insert(add.add().span().end(), " --virtual " + VIRTUAL));
        add.names().stream()
                .filter(named -> !plan.dropped().contains(named.name()))
                .forEach(named ->
                        edits.add(Edit.delete(withBlanksBefore(named.word().span()))));
        edits.add(Edit.insert(run.span().end(), " \\\n    && apk del --no-network " + VIRTUAL));
        return Optional.of(edits);
    }

    private static boolean isAlone(Instruction run) {
        return RunNeeds.script(run).stream().flatMap(Script::simpleCommands).count() == 1;
    }

    /** An instruction with the line ending after it. */
    private Span wholeLines(Instruction run) {
        int end = text.indexOf('\n', run.span().end());
        return new Span(run.span().start(), end < 0 ? text.length() : end + 1);
    }

    /** What the command names and keeps, and what is needed in place of what leaves. */
    private List<String> staying(ApkAdd add) {
        List<String> staying = new ArrayList<>();
        add.names().stream()
                .filter(named -> !plan.dropped().contains(named.name()))
                .forEach(named -> staying.add(text.substring(
                        named.word().span().start(), named.word().span().end())));
        missing(add).forEach(staying::add);
        return staying;
    }

    private List<String> missing(ApkAdd add) {
        return plan.runtime().stream()
                .filter(name ->
                        add.names().stream().noneMatch(named -> named.name().equals(name)))
                .toList();
    }

    private List<ApkAdd.Named> leaving(ApkAdd add) {
        return add.names().stream()
                .filter(named -> plan.dropped().contains(named.name()))
                .toList();
    }

    /** The span with the blanks and the line continuation before it, so that no empty line is left behind. */
    private Span withBlanksBefore(Span word) {
        int start = word.start();
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        if (start > 0 && text.charAt(start - 1) == '\n') {
            int continuation = continuationBefore(start - 1);
            start = continuation >= 0 ? continuation : start;
        }
        return new Span(start, word.end());
    }

    /** Where the continuation that ends before a line feed begins, with the blanks before it; -1 where there is none. */
    private int continuationBefore(int lineFeed) {
        int end = lineFeed > 0 && text.charAt(lineFeed - 1) == '\r' ? lineFeed - 1 : lineFeed;
        if (end == 0 || text.charAt(end - 1) != '\\' && text.charAt(end - 1) != '`') {
            return -1;
        }
        int start = end - 1;
        while (start > 0 && isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
