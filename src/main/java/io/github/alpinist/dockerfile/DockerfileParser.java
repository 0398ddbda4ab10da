package io.github.alpinist.dockerfile;

import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import io.github.alpinist.text.Spliced;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a Dockerfile line by line, as BuildKit's parser does: comments and blank lines fall out between continuation
 * lines too, and here-documents follow the line that announces them.
 */
final class DockerfileParser {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Source source;
    private final String text;
    private final Problems problems;
    private final Directives directives;
    private final Lines lines;
    private final LastLines lastLines;
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Span> comments = new ArrayList<>();

    DockerfileParser(Source source) {
        this.source = source;
        this.text = source.text();
        this.problems = new Problems(source);
        this.directives = new Directives(text, problems);
        this.lastLines = new LastLines(text);
        this.lines = new Lines(text, text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0);
    }

    Dockerfile parse() {
        while (lines.advance()) {
            directives.look(new Span(lines.start(), lines.end()));
            Span first = new Span(Blanks.skip(text, lines.start(), lines.end()), lines.end());
            if (first.length() > 0 && !tookComment(first)) {
                instructions.add(instruction(logicalLine(first)));
            }
        }
        if (instructions.isEmpty()) {
            problems.warn(
                    SyntaxRules.EMPTY,
                    new Span(0, 0),
                    "the file has no instruction",
                    "begin it with FROM and an image");
        }
        return new Dockerfile(
                source,
                directives.escape(),
                List.copyOf(directives.found()),
                List.copyOf(instructions),
                Stages.of(instructions, problems),
                List.copyOf(comments),
                problems.findings());
    }

    private Instruction instruction(LogicalLine line) {
        HeredocReader heredocs = new HeredocReader(source, lines, lastLines, problems, line.end());
        return new InstructionParser(directives.escape(), problems, heredocs, instructions.size()).parse(line.text());
    }

    private record LogicalLine(Spliced text, int end) {}

    private LogicalLine logicalLine(Span first) {
        List<Span> pieces = new ArrayList<>();
        int end = first.end();
        int continuation = continuation(first);
        pieces.add(new Span(first.start(), continuation < 0 ? end : continuation));
        while (continuation >= 0 && lines.advance()) {
            Span line = new Span(lines.start(), lines.end());
            int content = Blanks.skip(text, line.start(), line.end());
            if (content < line.end() && !tookComment(new Span(content, line.end()))) {
                continuation = continuation(line);
                end = line.end();
                pieces.add(new Span(line.start(), continuation < 0 ? end : continuation));
            }
        }
        return new LogicalLine(Spliced.of(source, pieces), end);
    }

    /** The offset of the escape character that continues a line, or -1; a doubled one does not. */
    private int continuation(Span line) {
        int last = line.end() - 1;
        while (last >= line.start() && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
            last--;
        }
        boolean escapes = last >= line.start() && text.charAt(last) == directives.escape();
        boolean doubled = last > line.start() && text.charAt(last - 1) == directives.escape();
        return escapes && !doubled ? last : -1;
    }

    private boolean tookComment(Span content) {
        if (text.charAt(content.start()) != '#') {
            return false;
        }
        comments.add(content);
        return true;
    }
}
