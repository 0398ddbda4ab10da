package io.github.alpinist.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The difference of two texts in the unified format that {@code git apply} reads. Lines end at a line
 * feed alone, so a carriage return before it is part of the line and comes through.
 */
public final class UnifiedDiff {
    private static final int CONTEXT = 3;

    private UnifiedDiff() {}

    /**
     * Empty where nothing differs.
     *
     * @param path relative to the repository, with slashes
     * @param before absent where the file is new
     */
    public static String of(String path, Optional<String> before, String after) {
        List<String> old = lines(before.orElse(""));
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                before.map(text -> name("a/" + path)).orElse(null),
                name("b/" + path),
                old,
                DiffUtils.diff(old, lines(after)),
                CONTEXT);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < diff.size(); i++) {
            boolean header = i < 2 || diff.get(i).startsWith("@@");
            result.append(header ? diff.get(i) + "\n" : ended(diff.get(i)));
        }
        return result.toString();
    }

    private static String ended(String line) {
        return line.endsWith("\n") ? line : line + "\n\\ No newline at end of file\n";
    }

    /** As git does, a tab ends a name with a space, so that the tool named patch takes no part of it for a date. */
    private static String name(String path) {
        return GitPath.quoted(path) + (path.indexOf(' ') >= 0 ? "\t" : "");
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
