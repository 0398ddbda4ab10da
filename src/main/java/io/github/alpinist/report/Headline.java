package io.github.alpinist.report;

import java.util.Locale;
import java.util.Optional;

/** The result in one sentence, with nothing in it that comes from the repository. */
public final class Headline {
    private Headline() {}

    /** Such as {@code 467 MB to 117 MB (74.9 % saved), 41 of 41 tests pass}. */
    public static String of(Report report) {
        return switch (report.conclusion().kind()) {
            case PASSED, BUILD_ONLY, BELOW_MIN_SAVING, OVER_THRESHOLD ->
                sizes(report).orElse("sizes not measured") + ", " + checks(report);
            default -> report.conclusion().kind().label();
        };
    }

    private static Optional<String> sizes(Report report) {
        return report.saving()
                .map(saving -> String.format(
                        Locale.ROOT,
                        "%.0f MB to %.0f MB (%s)",
                        saving.originalBytes() / 1e6,
                        saving.bytes() / 1e6,
                        saving.text()));
    }

    private static String checks(Report report) {
        Checks checks = report.checks();
        VariantName last = report.last().map(Variant::name).orElse(VariantName.ORIGINAL);
        if (checks.isEmpty()) {
            return checks.starts().isEmpty()
                    ? "nothing but the build was proved"
                    : "nothing but the build and the start were proved";
        }
        return checks.passed(last).map(passed -> passed + " pass").orElse("no test was run");
    }
}
