package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Block;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Packages that the file does not install itself: they join the stage's first install, or come right after its FROM. */
final class Additions {
    private record Install(Call call, Span lastWord, boolean leaves) {
        boolean servesScriptOf(Instruction instruction) {
            return leaves && call.instruction().equals(instruction);
        }
    }

    private final Draft draft;
    private final List<Install> installs = new ArrayList<>();
    private final Map<Install, Set<String>> joining = new LinkedHashMap<>();
    private final Map<StageView, Set<String>> leading = new LinkedHashMap<>();

    Additions(Draft draft) {
        this.draft = draft;
    }

    /**
     * An {@code apk add} that further packages can be added to, if it runs under all conditions.
     *
     * @param leaves whether its packages leave when its script ends
     */
    void canJoin(Call call, Span lastWord, boolean leaves) {
        boolean always = call.path().stream().noneMatch(Block.class::isInstance);
        if (always && call.snippet().filter(Snippet::quoted).isEmpty()) {
            installs.add(new Install(call, lastWord, leaves));
        }
    }

    /** Sees to it that a package is there before a place of the stage; whether it was not. */
    boolean need(StageView stage, String alpineName, Span place, Rule rule, String why) {
        List<Install> earlier =
                before(stage, place).filter(install -> !install.leaves()).toList();
        if (isThere(stage, alpineName, !earlier.isEmpty())) {
            return false;
        }
        Optional<Install> before =
                earlier.stream().filter(install -> isOpen(install, place)).findFirst();
        if (before.isPresent()) {
            joining.computeIfAbsent(before.get(), install -> new LinkedHashSet<>())
                    .add(alpineName);
        } else {
            leading.computeIfAbsent(stage, first -> new LinkedHashSet<>()).add(alpineName);
        }
        stage.install(alpineName, List.of(alpineName));
        draft.changed(rule, place, alpineName + " is added, because " + why);
        return true;
    }

    /** As {@link #need}, for what only a call's own script needs: it leaves with the script's other packages. */
    void needWhile(Call call, String alpineName, Rule rule, String why) {
        Optional<Install> own = before(call.stage(), call.place())
                .filter(install -> install.servesScriptOf(call.instruction()))
                .findFirst();
        if (own.isEmpty()) {
            need(call.stage(), alpineName, call.place(), rule, call.told(why));
        } else if (!call.stage().has(alpineName)
                && joining.computeIfAbsent(own.get(), install -> new LinkedHashSet<>())
                        .add(alpineName)) {
            draft.changed(rule, call.place(), alpineName + " is added, because " + why);
        }
    }

    /** Whether what is needed at a place may join an install: that of a script serves the script alone. */
    private boolean isOpen(Install install, Span place) {
        Instruction instruction = install.call().instruction();
        return draft.inlined().script(instruction).isEmpty()
                || instruction.span().contains(place);
    }

    private Stream<Install> before(StageView stage, Span place) {
        return installs.stream()
                .filter(install -> install.call().stage() == stage)
                .filter(install -> install.lastWord().end() <= place.start());
    }

    private boolean isThere(StageView stage, String alpineName, boolean after) {
        boolean here = stage.has(alpineName) && (after || isLeading(stage, alpineName));
        return here
                || stage.parent()
                        .filter(parent -> parent.ground().converts() && parent.has(alpineName))
                        .isPresent();
    }

    private boolean isLeading(StageView stage, String alpineName) {
        return leading.getOrDefault(stage, Set.of()).contains(alpineName);
    }

    List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        joining.forEach((install, packages) -> packages.forEach(name -> edits.add(join(install, name))));
        leading.forEach((stage, packages) -> edits.add(lead(stage, packages)));
        return edits;
    }

    private Edit join(Install install, String name) {
        Span last = install.lastWord();
        Layout layout = draft.layout();
        if (install.call().exec()) {
            return Edit.insert(last.end(), ", \"" + name + "\"");
        }
        boolean alone = layout.isFirstOnLine(last);
        String gap = alone ? " " + layout.escape() + layout.lineEnding() + layout.indentation(last.start()) : " ";
        return Edit.insert(last.end(), gap + name);
    }

    private Edit lead(StageView stage, Set<String> packages) {
        int from = stage.stage().from().span().end();
        return draft.layout().lineAfter(from, "RUN apk add --no-cache " + String.join(" ", packages));
    }
}
