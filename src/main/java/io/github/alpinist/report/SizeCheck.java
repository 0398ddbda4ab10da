package io.github.alpinist.report;

import java.util.List;
import java.util.Locale;

/**
 * An image against its size budget.
 *
 * @param dockerfile path relative to the repository
 * @param image what was built, measured
 * @param maxBytes the most that its layers may have together, uncompressed
 */
public record SizeCheck(String dockerfile, Variant image, long maxBytes) {
    public boolean isKept() {
        return bytes() <= maxBytes;
    }

    /** Such as {@code 117.3 of 120.0 MB (97.8 %)}, with nothing in it that comes from the repository. */
    public String headline() {
        return String.format(
                Locale.ROOT,
                "%s: %s of %s MB (%.1f %%)",
                isKept() ? "Within the size budget" : "Over the size budget",
                Figures.megabytes(bytes()),
                Figures.megabytes(maxBytes),
                100.0 * bytes() / maxBytes);
    }

    /** For a terminal. */
    public String text() {
        return headline() + "\n  " + Plain.line(dockerfile) + ": " + others() + "\n";
    }

    /** For a comment or a job summary. */
    public String markdown() {
        String lead = "**" + headline() + "**\n\n" + Markdown.code(dockerfile) + ": " + others() + ".\n";
        return new MarkdownDocument(lead, List.of(ReportSections.layers(image))).render(MarkdownDocument.GITHUB_LIMIT);
    }

    private long bytes() {
        return image.uncompressedBytes().orElseThrow();
    }

    private String others() {
        return image.compressedBytes().map(Figures::megabytes).orElse(Figures.NOT_MEASURED)
                + " MB compressed (gzip -6), " + image.layers().size() + " layers, "
                + image.packages().map(String::valueOf).orElse("no count of the") + " packages";
    }
}
