package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folder of an architecture below Debian's {@code lib} and {@code include}, which Alpine does not have. */
final class Multiarch {
    private static final Pattern FOLDER = Pattern.compile("(?:^|.*[^\\w.-])(?:lib|include)/", Pattern.DOTALL);

    private final Call call;
    private final Draft draft;
    private final Rule rule;

    /** @param call of {@code dpkg-architecture}, for the name of that folder */
    Multiarch(Call call, Draft draft, Rule rule) {
        this.call = call;
        this.draft = draft;
        this.rule = rule;
    }

    /** Takes the folder out of the paths, if it is used for nothing else; whether it could. */
    boolean leave() {
        return call.snippet().map(Snippet::script).filter(this::leave).isPresent();
    }

    private boolean leave(Script script) {
        Optional<WordPart> substitution = outermostSubstitution();
        if (substitution.isEmpty()) {
            return false;
        }
        Optional<SimpleCommand> assignment = script.simpleCommands()
                .map(Script.Occurrence::command)
                .filter(command -> command.words().isEmpty() && isFilledBy(command, substitution.get()))
                .findFirst();
        List<Span> uses = assignment
                .map(command -> uses(script, command.assignments().get(0)))
                .orElse(List.of(substitution.get().span()));
        if (uses.isEmpty() || !uses.stream().allMatch(this::isFolder)) {
            return false;
        }
        uses.forEach(this::takeOut);
        assignment.ifPresent(command -> draft.remove(command, rule, "Alpine keeps libraries in no such folder"));
        return true;
    }

    private Optional<WordPart> outermostSubstitution() {
        return call.path().stream()
                .filter(WordPart.CommandSubstitution.class::isInstance)
                .map(WordPart.class::cast)
                .findFirst();
    }

    private static boolean isFilledBy(SimpleCommand command, WordPart substitution) {
        return command.assignments().size() == 1
                && Token.flat(command.assignments().get(0).value().parts()).equals(List.of(substitution));
    }

    /** Where a variable is used; nowhere if its name is written elsewhere too. */
    private List<Span> uses(Script script, Assignment assignment) {
        List<Span> uses = new ArrayList<>();
        collect(assignment.name(), script, uses);
        long written = draft.layout()
                .matches(script.span(), Pattern.compile("\\b" + assignment.name() + "\\b"))
                .count();
        return written == uses.size() + 1 ? uses : List.of();
    }

    private static void collect(String name, Node node, List<Span> uses) {
        if (node instanceof WordPart.Parameter parameter
                && parameter.name().equals(name)
                && parameter.operator().isEmpty()) {
            uses.add(parameter.span());
        }
        node.children().forEach(child -> collect(name, child, uses));
    }

    private boolean isFolder(Span use) {
        int start = draft.layout().lineStart(use.start());
        return FOLDER.matcher(draft.layout().text(new Span(start, use.start()))).matches();
    }

    /** With the slash before it. */
    private void takeOut(Span use) {
        Span span = new Span(use.start() - 1, use.end());
        draft.edit(Edit.delete(span));
        draft.changed(rule, span, "Alpine keeps libraries and headers in no folder of their architecture");
    }
}
