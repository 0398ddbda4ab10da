package io.github.alpinist.cli;

import io.github.alpinist.prune.Closure;
import io.github.alpinist.prune.Need;
import io.github.alpinist.prune.PackageDecision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the closure tells of an image, for people and for other programs. */
final class ClosureListing {
    private static final String PROVED = "Nothing was built and nothing was tested: what no file shows, such as a name"
            + " that is put together while the program runs, is not known.";

    private ClosureListing() {}

    private record Row(String name, String version, String need, long bytes, List<String> evidence) {
        private static Row of(PackageDecision decision) {
            return new Row(
                    decision.name(),
                    decision.version(),
                    decision.need().label(),
                    decision.bytes(),
                    decision.evidence());
        }
    }

    private record Listing(List<Row> packages, List<String> add, long bytes, long bytesNotReached, String proved) {}

    /** Ends with a line feed. */
    static String json(Closure closure) {
        return Json.text(new Listing(
                rows(closure), closure.runtimeNames(), bytes(closure.decisions().stream()), left(closure), PROVED));
    }

    /** A block a package, the needed ones first, a line a fact; then the names to add, and the bytes. */
    static String text(Closure closure) {
        StringBuilder text = new StringBuilder();
        rows(closure).forEach(row -> {
            text.append(String.format(
                    Locale.ROOT, "%-12s%s %s, %.1f MB%n", row.need, row.name, row.version, row.bytes / 1e6));
            row.evidence.forEach(
                    fact -> text.append("            ").append(fact).append('\n'));
        });
        String names = String.join(" ", closure.runtimeNames());
        text.append(
                names.isEmpty()
                        ? "Nothing to add: no package beyond the base image is reached.\n"
                        : "apk add " + names + "\n");
        text.append(String.format(
                Locale.ROOT,
                "%.1f of %.1f MB in packages beyond the base image are not reached.%n%s%n",
                left(closure) / 1e6,
                bytes(closure.decisions().stream()) / 1e6,
                PROVED));
        return Console.harmless(text.toString()) + "\n";
    }

    private static List<Row> rows(Closure closure) {
        return Stream.of(Need.values())
                .flatMap(need -> closure.decisions().stream().filter(decision -> decision.need() == need))
                .map(Row::of)
                .toList();
    }

    private static long left(Closure closure) {
        return bytes(closure.decisions().stream().filter(decision -> !decision.kept()));
    }

    private static long bytes(Stream<PackageDecision> decisions) {
        return decisions.mapToLong(PackageDecision::bytes).sum();
    }
}
