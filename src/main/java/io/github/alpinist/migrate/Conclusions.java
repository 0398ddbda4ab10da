package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Conclusion.Kind;
import io.github.alpinist.report.VariantName;

/** How a run ended, from what it met. */
final class Conclusions {
    private Conclusions() {}

    /** Where a stage could not go on. */
    static Conclusion of(Migration record, AlpinistException error) {
        return new Conclusion(kind(record, error), error.getMessage());
    }

    /** Where every stage went on to its end. */
    static Conclusion ofEnd(Migration record) {
        if (record.requirements().provesBuildOnly()) {
            return new Conclusion(
                    Kind.BUILD_ONLY,
                    "nothing but the build was proved, and that each variant starts and ends by itself as the original"
                            + " does: there is no test and no request");
        }
        return new Conclusion(Kind.PASSED, "every variant was built, and passed every test and request");
    }

    private static Kind kind(Migration record, AlpinistException error) {
        return switch (error.failure()) {
            case BLOCKED -> Kind.BLOCKED;
            case BUILD -> Kind.BUILD_FAILED;
            case TESTS ->
                record.tested().containsKey(VariantName.ALPINE)
                        ? Kind.TESTS_FAILED_ON_ALPINE
                        : Kind.TESTS_FAILED_ON_ORIGINAL;
            case THRESHOLD -> Kind.BELOW_MIN_SAVING;
            case TIMEOUT -> Kind.TIMED_OUT;
            case INPUT, ENGINE, FORGE, FILES, INTERRUPTED -> Kind.STOPPED;
        };
    }
}
