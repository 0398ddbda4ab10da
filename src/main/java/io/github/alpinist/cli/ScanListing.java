package io.github.alpinist.cli;

import io.github.alpinist.prune.Scan;
import io.github.alpinist.prune.ScannedFile;
import io.github.alpinist.report.Plain;
import java.util.List;
import java.util.Locale;

/** A scan for people and for other programs. */
final class ScanListing {
    private ScanListing() {}

    private record Row(
            String path,
            String kind,
            String interpreter,
            String soname,
            List<String> needed,
            List<String> runPaths,
            String libc,
            String why,
            String owner) {
        private static Row of(ScannedFile file) {
            return new Row(
                    file.path(),
                    lower(file.kind()),
                    file.interpreter().orElse(""),
                    file.soname().orElse(""),
                    file.needed(),
                    file.runPaths(),
                    lower(file.libc().libc()),
                    file.libc().why(),
                    file.owningPackage().orElse(""));
        }
    }

    /** Ends with a line feed. */
    static String json(Scan scan) {
        return Json.text(scan.files().stream().map(Row::of).toList());
    }

    /** A block a file, a line a fact; what a file does not have is left out. */
    static String text(Scan scan) {
        StringBuilder text = new StringBuilder();
        scan.files().stream().map(Row::of).forEach(row -> append(text, row));
        return text.append(scan.files().size()).append(" ELF files\n").toString();
    }

    private static void append(StringBuilder text, Row row) {
        text.append(Plain.line(row.path)).append('\n');
        line(text, "kind", row.kind);
        line(text, "interpreter", row.interpreter);
        line(text, "soname", row.soname);
        line(text, "needed", String.join(" ", row.needed));
        line(text, "run paths", String.join(" ", row.runPaths));
        line(text, "libc", row.libc + " (" + row.why + ")");
        line(text, "package", row.owner);
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ").append(name).append(" ".repeat(12 - name.length()));
            text.append(Plain.line(value)).append('\n');
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
