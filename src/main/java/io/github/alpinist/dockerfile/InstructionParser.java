package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one logical line as an instruction. */
final class InstructionParser {
    private final char escape;
    private final Problems problems;
    private final HeredocReader heredocs;
    private final int index;

    InstructionParser(char escape, Problems problems, HeredocReader heredocs, int index) {
        this.escape = escape;
        this.problems = problems;
        this.heredocs = heredocs;
        this.index = index;
    }

    Instruction parse(Spliced line) {
        return parse(line, false);
    }

    private Instruction parse(Spliced line, boolean inner) {
        Span whole = Blanks.trim(line.text(), new Span(0, line.text().length()));
        int keywordEnd = Words.end(line.text(), whole.start());
        Span keyword = new Span(whole.start(), Math.min(keywordEnd, whole.end()));
        Flags flags = new Flags(line, new Span(keyword.end(), whole.end()), escape);
        Span argumentSpan = Blanks.trim(line.text(), new Span(flags.end(), whole.end()));
        Spliced arguments = line.slice(argumentSpan);
        String name = line.text().substring(keyword.start(), keyword.end()).toUpperCase(Locale.ROOT);
        Span keywordSpan = line.sourceSpan(keyword);
        check(name, keywordSpan, inner);
        Optional<List<ExecWord>> exec = exec(name, arguments);
        Optional<Instruction> trigger = trigger(name, arguments, inner);
        List<Heredoc> read = bodies(name, line, keyword.end(), exec.isPresent());
        Instruction instruction = new Instruction(
                index,
                name,
                keywordSpan,
                new Span(keywordSpan.start(), heredocs.end()),
                List.copyOf(flags.found()),
                arguments,
                exec.isPresent() ? Form.EXEC : Form.SHELL,
                exec.orElse(List.of()),
                read,
                trigger);
        new ArgumentCheck(problems, escape).check(instruction);
        return instruction;
    }

    private void check(String name, Span span, boolean inner) {
        if (!Keywords.isKnown(name)) {
            problems.block(
                    SyntaxRules.INSTRUCTION,
                    span,
                    "Docker knows no instruction " + name,
                    "correct its name, or end the line before it with a continuation");
        } else if (inner && !Keywords.canBeTrigger(name)) {
            problems.warn(
                    SyntaxRules.INSTRUCTION, span, "Docker refuses " + name + " in an ONBUILD", "take it out of there");
        }
    }

    private Optional<List<ExecWord>> exec(String name, Spliced arguments) {
        if (!Keywords.takesExecForm(name)) {
            return Optional.empty();
        }
        Optional<Spliced> array =
                name.equals("HEALTHCHECK") ? HealthCheck.commandText(arguments) : Optional.of(arguments);
        Optional<Spliced> likely = array.filter(text -> text.text().startsWith("["));
        Optional<List<ExecWord>> words = likely.flatMap(ExecForm::parse);
        if (words.isEmpty()) {
            likely.ifPresent(this::reportNoExec);
        }
        return words.map(List::copyOf);
    }

    private void reportNoExec(Spliced text) {
        Span span = text.sourceSpan(new Span(0, text.text().length()));
        if (ExecForm.isJsonArray(text.text())) {
            problems.warn(
                    SyntaxRules.EXEC_FORM,
                    span,
                    "Docker refuses a JSON array that holds anything but strings",
                    "put every element in double quotes");
        } else {
            problems.note(
                    SyntaxRules.EXEC_FORM,
                    span,
                    "this is no JSON array, so Docker hands it to a shell as it stands",
                    "if an exec form was meant, write valid JSON, with double quotes");
        }
    }

    private Optional<Instruction> trigger(String name, Spliced arguments, boolean inner) {
        boolean holds = name.equals("ONBUILD") && !inner && !arguments.text().isEmpty();
        return holds ? Optional.of(parse(arguments, true)) : Optional.empty();
    }

    private List<Heredoc> bodies(String name, Spliced line, int start, boolean exec) {
        boolean may = Keywords.takesHeredocs(name) && !exec;
        return may ? heredocs.read(HeredocWords.find(line, start)) : List.of();
    }
}
