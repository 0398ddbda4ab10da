package io.github.alpinist.convert;

import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes elements out of a row such as the words of a command or the commands of a list, each with one separator and the
 * blanks and line continuations that belong to it; comments that stand between them stay, on lines of their own.
 */
final class Excision {
    /**
     * One of a row.
     *
     * @param separator what stands between it and the next, if anything but blanks
     */
    record Element(Span span, boolean removed, Optional<Span> separator) {
        static Element word(Span span, boolean removed) {
            return new Element(span, removed, Optional.empty());
        }
    }

    private final Layout layout;

    Excision(Layout layout) {
        this.layout = layout;
    }

    /** The edits that take out what is removed; at least one element must stay. */
    List<Edit> edits(List<Element> row) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < row.size()) {
            int end = at;
            while (end < row.size() && row.get(end).removed()) {
                end++;
            }
            if (end > at) {
                edits.add(cut(row, at, end));
            }
            at = end + 1;
        }
        return edits;
    }

    private Edit cut(List<Element> row, int first, int end) {
        boolean hasPrevious = first > 0;
        boolean hasNext = end < row.size();
        int from = hasPrevious
                ? row.get(first - 1).span().end()
                : row.get(first).span().start();
        int last = row.get(end - 1).span().end();
        int to = hasNext ? row.get(end).span().start() : last;
        List<Span> comments = layout.commentsIn(new Span(from, to));
        if (!comments.isEmpty() && !hasNext && layout.continuesComment(to)) {
            return new Edit(row.get(first).span().union(row.get(end - 1).span()), "true");
        }
        if (!comments.isEmpty()) {
            return keepingComments(new Gap(from, to, hasPrevious, hasNext, separator(row, first, end)), comments);
        }
        if (hasNext && isOfWholeLines(row, first, end)) {
            return wholeLines(row.get(first).span().start(), last);
        }
        if (!hasPrevious || !hasNext) {
            return Edit.delete(new Span(from, to));
        }
        boolean detaches =
                isDetaching(row.get(first - 1)) || isDetaching(row.get(end - 1)) || beginsNextLine(row, first, end);
        return Edit.delete(detaches ? new Span(row.get(first).span().start(), to) : new Span(from, last));
    }

    /** Whether what leaves of a script has lines of its own. */
    private boolean isOfWholeLines(List<Element> row, int first, int end) {
        Span leaving = row.get(first).span().union(row.get(end - 1).span());
        return !layout.continuesAt(leaving.start())
                && layout.isFirstOnLine(leaving)
                && layout.endsLine(leaving.end())
                && row.get(end - 1)
                        .separator()
                        .filter(span -> layout.text(span).equals("\n"))
                        .isPresent();
    }

    /** Leaves no two blank lines where there was one before and one after. */
    private Edit wholeLines(int start, int end) {
        int line = layout.lineStart(start);
        int next = layout.nextLine(end);
        boolean doubled = layout.isBlankBefore(line) && layout.isBlankLine(next);
        return Edit.delete(new Span(line, doubled ? layout.nextLine(next) : next));
    }

    /** Whether what leaves begins the line that the next goes on, under the same separator. */
    private boolean beginsNextLine(List<Element> row, int first, int end) {
        Span leaving = row.get(first).span().union(row.get(end - 1).span());
        Optional<String> before = row.get(first - 1).separator().map(layout::text);
        Optional<String> after = row.get(end - 1).separator().map(layout::text);
        return layout.isFirstOnLine(leaving)
                && layout.lineStart(leaving.end())
                        == layout.lineStart(row.get(end).span().start())
                && before.equals(after);
    }

    /** A command before {@code &} runs detached: that separator must stay with the command before it. */
    private boolean isDetaching(Element element) {
        return element.separator().filter(span -> layout.text(span).equals("&")).isPresent();
    }

    private Optional<Span> separator(List<Element> row, int first, int end) {
        return first > 0 && end < row.size() ? row.get(end - 1).separator() : Optional.empty();
    }

    private record Gap(int from, int to, boolean hasPrevious, boolean hasNext, Optional<Span> separator) {}

    private Edit keepingComments(Gap gap, List<Span> comments) {
        return layout.continuesAt(gap.from()) ? inContinuation(gap, comments) : inScript(gap, comments);
    }

    private Edit inContinuation(Gap gap, List<Span> comments) {
        String separator = gap.separator().map(layout::text).orElse("");
        boolean leads = gap.separator().filter(layout::isFirstOnLine).isPresent();
        StringBuilder text = new StringBuilder();
        int to = gap.to();
        boolean beforeComment = !gap.hasNext() && layout.endsWithComment(to);
        boolean closes = !gap.hasNext() && layout.endsLine(to) || beforeComment;
        if (gap.hasPrevious() && !separator.isEmpty() && !leads) {
            text.append(separator.equals(";") ? "" : " ").append(separator);
        }
        text.append(closes ? "" : (gap.hasPrevious() ? " " : "") + layout.escape())
                .append(layout.lineEnding());
        for (Span comment : comments) {
            text.append(layout.indented(comment)).append(layout.lineEnding());
        }
        if (beforeComment) {
            text.append(layout.indentation(to));
            to = layout.skipBlanks(to);
        } else if (closes) {
            text.setLength(text.length() - layout.lineEnding().length());
        } else if (gap.hasNext()) {
            text.append(layout.indentation(to)).append(leads ? separator + " " : "");
        } else {
            int next = layout.afterContinuation(to);
            text.append(next == to ? layout.indentation(to) : "");
            to = next;
        }
        return new Edit(new Span(gap.from(), to), text.toString());
    }

    private Edit inScript(Gap gap, List<Span> comments) {
        String separator = gap.separator().map(layout::text).map(String::strip).orElse("");
        StringBuilder text =
                new StringBuilder(separator.isEmpty() ? "" : separator.equals(";") ? ";" : " " + separator);
        int line = gap.hasPrevious() ? layout.lineStart(gap.from()) : -1;
        for (Span comment : comments) {
            boolean sameLine = layout.lineStart(comment.start()) == line;
            text.append(sameLine ? " " : text.isEmpty() && line < 0 ? "" : layout.lineEnding());
            text.append(sameLine || text.isEmpty() ? layout.text(comment) : layout.indented(comment));
        }
        int to = gap.hasNext() ? gap.to() : layout.afterSemicolon(gap.to());
        if (gap.hasNext()) {
            text.append(layout.lineEnding()).append(layout.indentation(to));
        } else if (!layout.endsLine(to)) {
            text.append(layout.lineEnding());
        }
        return new Edit(new Span(gap.from(), to), text.toString());
    }
}
