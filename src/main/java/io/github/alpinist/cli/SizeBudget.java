package io.github.alpinist.cli;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.migrate.ByteSizes;
import io.github.alpinist.report.SizeCheck;
import picocli.CommandLine.Option;

/** How large an image may be. */
public final class SizeBudget {
    @Option(
            names = "--max-size",
            required = true,
            paramLabel = "SIZE",
            description = "The most that the image's layers may have together, uncompressed: 120MB, 1.2GB.")
    private String size = "";

    /** @throws AlpinistException where it is not a size */
    public long bytes() {
        return ByteSizes.parse(size)
                .orElseThrow(() -> new AlpinistException(
                        Failure.INPUT, "--max-size " + size + " is not a size", "Write it as 120MB, 1.2GB or 800kB."));
    }

    /** @throws AlpinistException of kind {@link Failure#THRESHOLD} where the image is larger */
    public static void requireKept(SizeCheck check) {
        if (!check.isKept()) {
            throw new AlpinistException(
                    Failure.THRESHOLD,
                    check.headline(),
                    "Look at what was added to the largest layers; raise --max-size where the growth is wanted.");
        }
    }
}
