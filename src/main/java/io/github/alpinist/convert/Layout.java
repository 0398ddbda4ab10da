package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Heredoc;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an author laid a Dockerfile out: its lines, indentation, continuations and comments. */
final class Layout {
    private final Source source;
    private final String text;
    private final char escape;
    private final String lineEnding;
    private final List<Span> comments;
    private final List<Span> heredocs;

    Layout(Dockerfile file) {
        this.source = file.source();
        this.text = source.text();
        this.escape = file.escape();
        this.lineEnding = text.contains("\r\n") ? "\r\n" : "\n";
        this.comments = new ArrayList<>(file.comments());
        this.heredocs = file.instructions().stream()
                .flatMap(instruction -> instruction.effective().heredocs().stream())
                .map(Heredoc::bodySpan)
                .toList();
    }

    /** Adds the comments that a shell sees, which stand in here-documents only. */
    void addComments(List<Span> spans) {
        spans.stream().filter(span -> inHeredoc(span.start())).forEach(comments::add);
        comments.sort(Comparator.comparingInt(Span::start));
    }

    Source source() {
        return source;
    }

    String text(Span span) {
        return source.text(span);
    }

    char escape() {
        return escape;
    }

    String lineEnding() {
        return lineEnding;
    }

    List<Span> commentsIn(Span span) {
        return comments.stream().filter(span::contains).toList();
    }

    boolean isCommentAt(int offset) {
        return comments.stream().anyMatch(comment -> comment.start() == offset);
    }

    boolean isComment(Span span) {
        return comments.stream().anyMatch(comment -> comment.contains(span));
    }

    /** Whether a line is continued here by the escape character, as it is everywhere but in here-documents. */
    boolean continuesAt(int offset) {
        return !inHeredoc(offset);
    }

    private boolean inHeredoc(int offset) {
        return heredocs.stream().anyMatch(body -> body.start() <= offset && offset < body.end());
    }

    /** Where a pattern is found within a span, comments aside. */
    Stream<Span> matches(Span within, Pattern pattern) {
        return pattern.matcher(text(within))
                .results()
                .map(match -> new Span(within.start() + match.start(), within.start() + match.end()))
                .filter(span -> !isComment(span));
    }

    int lineStart(int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** The offset after the line ending of the line that the offset is in. */
    int nextLine(int offset) {
        int feed = text.indexOf('\n', offset);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** The blanks at the beginning of the line that the offset is in. */
    String indentation(int offset) {
        int start = lineStart(offset);
        return text.substring(start, skipBlanks(start));
    }

    /** The text of a span with the indentation of its line. */
    String indented(Span span) {
        return indentation(span.start()) + text(span);
    }

    /** Whether nothing but blanks stands before the span on its line. */
    boolean isFirstOnLine(Span span) {
        return skipBlanks(lineStart(span.start())) == span.start();
    }

    /** Whether nothing but blanks follows on the line. */
    boolean endsLine(int offset) {
        int at = skipBlanks(offset);
        return at == text.length() || text.charAt(at) == '\n' || text.startsWith("\r\n", at);
    }

    /** Whether nothing but a comment of the shell follows, on this line and so in this instruction. */
    boolean endsWithComment(int offset) {
        return comment(offset).filter(rest -> !isContinued(rest)).isPresent();
    }

    /** Whether nothing but a comment of the shell follows, which goes on behind a continuation. */
    boolean continuesComment(int offset) {
        return continuesAt(offset) && comment(offset).filter(this::isContinued).isPresent();
    }

    private Optional<String> comment(int offset) {
        int at = skipBlanks(offset);
        String rest = text.substring(at, nextLine(at)).stripTrailing();
        return at > offset && rest.startsWith("#") ? Optional.of(rest) : Optional.empty();
    }

    private boolean isContinued(String line) {
        return line.charAt(line.length() - 1) == escape;
    }

    /** The start of the next line where only a continuation stands between, else the same offset. */
    int afterContinuation(int offset) {
        int at = skipBlanks(offset);
        boolean continues = at < text.length() && text.charAt(at) == escape && endsLine(at + 1);
        return continues ? nextLine(at) : offset;
    }

    /** What ends a line that goes on, here or in a here-document, with the line ending. */
    String continuation(int offset) {
        return " " + (continuesAt(offset) ? escape : '\\') + lineEnding;
    }

    /** The comments within a span as lines before it, as they must stand where the span is rewritten. */
    String commentsBefore(Span span) {
        StringBuilder text = new StringBuilder();
        for (Span comment : commentsIn(span)) {
            text.append(indented(comment)).append(lineEnding);
        }
        if (text.isEmpty()) {
            return "";
        }
        String first = continuesAt(span.start()) ? escape + lineEnding : "";
        return first + (first.isEmpty() ? text.toString().stripLeading() : text) + indentation(span.start());
    }

    /** The lines of an instruction from the first to the last, with their line endings. */
    Span lines(Instruction instruction) {
        return new Span(
                lineStart(instruction.span().start()),
                nextLine(instruction.span().end()));
    }

    /** Puts a line of its own after the one that an offset is in. */
    Edit lineAfter(int offset, String line) {
        int next = nextLine(offset);
        boolean ends = next > 0 && text.charAt(next - 1) == '\n';
        return Edit.insert(next, ends ? line + lineEnding : lineEnding + line);
    }

    /** The offset after a semicolon that stands here alone, else the same offset. */
    int afterSemicolon(int offset) {
        int at = skipBlanks(offset);
        return text.startsWith(";", at) && !text.startsWith(";;", at) ? at + 1 : offset;
    }

    /** Whether the line that begins at the offset is there and blank. */
    boolean isBlankLine(int start) {
        return start < text.length() && endsLine(start);
    }

    /** Whether the line that ends before the offset is blank, or there is none. */
    boolean isBlankBefore(int start) {
        return start == 0 || endsLine(lineStart(start - 1));
    }

    /** The offset after the blanks and continuations that begin here; comments are not passed over. */
    int skipGap(int offset) {
        int at = skipBlanks(offset);
        for (int next = afterContinuation(at); next != at; next = afterContinuation(at)) {
            at = skipBlanks(next);
        }
        return at;
    }

    /** The offset after the blanks that begin here. */
    int skipBlanks(int offset) {
        int at = offset;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
