package io.github.alpinist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sizes of the variants as bars of a terminal, the longest across the width. */
final class Bars {
    /** From one eighth of a column to seven. */
    private static final String PARTS = "\u258f\u258e\u258d\u258c\u258b\u258a\u2589";

    private static final String BLOCK = "\u2588";
    private static final int EIGHTHS = 8;
    private static final int NAME = 8;
    private static final int FIGURE = 12;
    private static final int INDENT = 4;

    private final int columns;
    private final boolean blocks;

    /**
     * Sets how bars are drawn.
     *
     * @param width of a line, in columns
     * @param blocks whether the terminal shows Unicode's blocks; plain signs otherwise
     */
    Bars(int width, boolean blocks) {
        this.columns = Math.max(10, width - NAME - FIGURE - INDENT);
        this.blocks = blocks;
    }

    /** One line a variant whose uncompressed size was measured; none where there is nothing to compare. */
    List<String> of(Report report) {
        long most = report.variants().stream()
                .flatMap(variant -> variant.uncompressedBytes().stream())
                .reduce(0L, Math::max);
        List<String> lines = new ArrayList<>();
        for (Variant variant : report.variants()) {
            Optional<Long> bytes = variant.uncompressedBytes().filter(any -> most > 0);
            bytes.ifPresent(size -> lines.add(String.format(
                    Locale.ROOT,
                    "  %-" + NAME + "s  %s %s",
                    variant.name().label(),
                    bar((double) size / most),
                    Figures.megabytes(size) + " MB")));
        }
        return lines.size() < 2 ? List.of() : lines;
    }

    /** At least a trace of whatever is there. */
    private String bar(double share) {
        if (!blocks) {
            return "#".repeat((int) Math.max(1, Math.round(share * columns)));
        }
        int eighths = (int) Math.max(1, Math.round(share * columns * EIGHTHS));
        int rest = eighths % EIGHTHS;
        return BLOCK.repeat(eighths / EIGHTHS) + (rest == 0 ? "" : PARTS.substring(rest - 1, rest));
    }
}
