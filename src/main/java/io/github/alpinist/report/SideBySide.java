package io.github.alpinist.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A unified diff as pairs of lines. Text that is no diff has none. */
final class SideBySide {
    private static final Pattern HUNK =
            Pattern.compile("@@ -(\\d{1,8})(?:,(\\d{1,8}))? \\+(\\d{1,8})(?:,(\\d{1,8}))? @@.*");
    private static final String NAME = "+++ b/";

    private final List<FileLines> files = new ArrayList<>();
    private final Deque<Line> removed = new ArrayDeque<>();
    private String name = "";
    private int old;
    private int oldLeft;
    private int now;
    private int nowLeft;

    private SideBySide() {}

    /** A line of one of the two files, with its number from 1. */
    record Line(int number, String text) {}

    /** What stands side by side: both, where they are the same or one took the other's place. */
    record Pair(Optional<Line> before, Optional<Line> after) {
        boolean isChange() {
            return before.isEmpty()
                    || after.isEmpty()
                    || !before.get().text().equals(after.get().text());
        }
    }

    /** The pairs of a file, in its order; between hunks lines are missing. */
    record FileLines(String name, List<Pair> pairs) {}

    static List<FileLines> of(String diff) {
        SideBySide reader = new SideBySide();
        diff.lines().forEach(reader::read);
        reader.flush();
        return reader.files;
    }

    private void read(String line) {
        if (oldLeft > 0 || nowLeft > 0) {
            readInHunk(line);
        } else if (line.startsWith(NAME)) {
            flush();
            name = line.substring(NAME.length()).stripTrailing();
        } else {
            begin(HUNK.matcher(line));
        }
    }

    private void begin(Matcher hunk) {
        if (hunk.matches() && !name.isEmpty()) {
            flush();
            old = Integer.parseInt(hunk.group(1));
            oldLeft = count(hunk.group(2));
            now = Integer.parseInt(hunk.group(3));
            nowLeft = count(hunk.group(4));
        }
    }

    private static int count(@Nullable String number) {
        return number == null ? 1 : Integer.parseInt(number);
    }

    private void readInHunk(String line) {
        String text = line.isEmpty() ? "" : line.substring(1);
        if (line.startsWith("-")) {
            removed.add(before(text));
        } else if (line.startsWith("+")) {
            add(Optional.ofNullable(removed.poll()), Optional.of(after(text)));
        } else if (!line.startsWith("\\")) {
            flush();
            add(Optional.of(before(text)), Optional.of(after(text)));
        }
    }

    private Line before(String text) {
        oldLeft--;
        return new Line(old++, text);
    }

    private Line after(String text) {
        nowLeft--;
        return new Line(now++, text);
    }

    /** What was removed, and nothing took its place. */
    private void flush() {
        removed.forEach(line -> add(Optional.of(line), Optional.empty()));
        removed.clear();
    }

    private void add(Optional<Line> before, Optional<Line> after) {
        if (files.isEmpty() || !files.get(files.size() - 1).name().equals(name)) {
            files.add(new FileLines(name, new ArrayList<>()));
        }
        files.get(files.size() - 1).pairs().add(new Pair(before, after));
    }
}
