package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.Shell;
import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds and reads the shell texts of a stage: those of its instructions, and those that they hand to another shell. */
final class Snippets {
    static final Rule UNREADABLE =
            new Rule("shell-unreadable", "Shell text that could not be read, and is left as it is");
    private static final Pattern SHELL = Pattern.compile("(?:.*/)?(?:ba|da|a|z)?sh");
    private static final Pattern LONE_RETURN = Pattern.compile("\\r(?!\\n)");
    private static final Pattern DEBIAN = Pattern.compile("\\b(?:apt-get|apt|aptitude|dpkg)\\b");

    private final StageView stage;
    private final Draft draft;
    private boolean readable = true;
    private boolean bash;

    Snippets(StageView stage, Draft draft) {
        this.stage = stage;
        this.draft = draft;
    }

    void find() {
        bash = stage.parent().filter(StageView::endsInBash).isPresent();
        for (Instruction instruction : stage.stage().instructions()) {
            Bash.shell(instruction).ifPresent(this::use);
            if (readable) {
                instruction.effective().shellText().ifPresent(text -> read(instruction, text, false));
            }
            ofExec(instruction);
        }
        stage.endsInBash(bash);
    }

    private void use(String shell) {
        readable = SHELL.matcher(shell).matches();
        bash = shell.endsWith("bash");
    }

    private void read(Instruction instruction, Spliced text, boolean quoted) {
        if (LONE_RETURN.matcher(text.text()).find()) {
            report(
                    text,
                    "a carriage return stands within a line, where the shell takes it for a part of a word",
                    "Take it out, or end the line with it and a line feed.");
            return;
        }
        Script script = Shell.parse(text);
        if (!script.findings().isEmpty()) {
            Finding first = script.findings().get(0);
            report(text, first.message(), first.remedy());
            return;
        }
        draft.layout().addComments(script.comments());
        boolean byBash =
                draft.inlined().script(instruction).map(ScriptFile::bash).orElse(bash);
        Snippet snippet = new Snippet(instruction, script, quoted, byBash);
        stage.snippets().add(snippet);
        script.simpleCommands()
                .forEach(found ->
                        quoted(found.command().words(), script).ifPresent(inner -> read(instruction, inner, true)));
    }

    private void report(Spliced text, String reason, String remedy) {
        Span span = text.sourceSpan(new Span(0, text.text().length()));
        String message = "the shell text could not be read, and is left as it is: " + reason;
        if (DEBIAN.matcher(text.text()).find()) {
            draft.block(UNREADABLE, span, message, remedy);
        } else {
            draft.warn(UNREADABLE, span, message, remedy);
        }
    }

    /** The text that a command such as {@code bash -c '...'} hands to a shell, where no quoting stands in the way. */
    private static Optional<Spliced> quoted(List<Word> words, Script script) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean command = words.get(i)
                    .literal()
                    .filter(text -> text.matches("-[a-z]*c"))
                    .isPresent();
            boolean shell = words.get(i - 1)
                    .literal()
                    .filter(text -> SHELL.matcher(text).matches() || text.startsWith("-"))
                    .isPresent();
            if (command && shell) {
                return inner(words.get(i + 1), script);
            }
        }
        return Optional.empty();
    }

    private static Optional<Spliced> inner(Word word, Script script) {
        if (word.parts().size() != 1) {
            return Optional.empty();
        }
        WordPart part = word.parts().get(0);
        boolean plain = part instanceof WordPart.SingleQuoted
                || part instanceof WordPart.DoubleQuoted && isPlain(script.text(part.span()));
        Span span = script.text().localSpan(part.span());
        return plain ? Optional.of(script.text().slice(new Span(span.start() + 1, span.end() - 1))) : Optional.empty();
    }

    private static boolean isPlain(String quoted) {
        return quoted.indexOf('$') < 0 && quoted.indexOf('\\') < 0 && quoted.indexOf('`') < 0;
    }

    private void ofExec(Instruction instruction) {
        List<ExecWord> words = instruction.effective().exec();
        boolean shell = instruction.effective().form() == Form.EXEC
                && words.size() > 2
                && SHELL.matcher(words.get(0).value()).matches();
        for (int i = 1; shell && i + 1 < words.size(); i++) {
            ExecWord text = words.get(i + 1);
            if (words.get(i).value().matches("-[a-z]*c")
                    && text.value().length() + 2 == text.span().length()) {
                Span inner = new Span(text.span().start() + 1, text.span().end() - 1);
                read(instruction, Spliced.of(draft.file().source(), List.of(inner)), true);
                return;
            }
        }
    }
}
