package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Conclusion.Kind;
import io.github.alpinist.report.VariantName;
import java.util.Optional;
import java.util.Set;

/** How a run ended, from what it met. */
final class Conclusions {
    /** A build that fails may be a mirror's or a registry's fault, so that it says nothing of the move. */
    private static final Set<Kind> DISPROVED = Set.of(
            Kind.NOTHING_TO_DO, Kind.BLOCKED, Kind.TESTS_FAILED_ON_ALPINE, Kind.BELOW_MIN_SAVING, Kind.OVER_THRESHOLD);

    private static final String REMEDY = "See the run's report; mend what it names, then run it again.";

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

    /** Whether the run found that a move of its inputs cannot be proposed, where it had come far enough to know. */
    static boolean disproves(Migration record) {
        return record.conclusion()
                .map(Conclusion::kind)
                .filter(DISPROVED::contains)
                .isPresent();
    }

    /** @throws AlpinistException where the run could not go on, and not only for its surroundings */
    static void requireNoFailure(Migration record) {
        Optional<Conclusion> end = record.conclusion();
        Optional<Failure> failure = end.map(Conclusion::kind).flatMap(Conclusions::failure);
        if (failure.isPresent()) {
            throw new AlpinistException(failure.get(), end.get().reason(), REMEDY);
        }
    }

    private static Optional<Failure> failure(Kind kind) {
        return switch (kind) {
            case BLOCKED -> Optional.of(Failure.BLOCKED);
            case BUILD_FAILED -> Optional.of(Failure.BUILD);
            case TESTS_FAILED_ON_ORIGINAL, TESTS_FAILED_ON_ALPINE -> Optional.of(Failure.TESTS);
            case BELOW_MIN_SAVING, OVER_THRESHOLD -> Optional.of(Failure.THRESHOLD);
            case TIMED_OUT -> Optional.of(Failure.TIMEOUT);
            case STOPPED, NOTHING_TO_DO, PASSED, BUILD_ONLY, CONVERTED_ONLY -> Optional.empty();
        };
    }

    private static Kind kind(Migration record, AlpinistException error) {
        return switch (error.failure()) {
            case BLOCKED -> Kind.BLOCKED;
            case BUILD -> Kind.BUILD_FAILED;
            case TESTS ->
                record.tested().containsKey(VariantName.ALPINE)
                        ? Kind.TESTS_FAILED_ON_ALPINE
                        : Kind.TESTS_FAILED_ON_ORIGINAL;
            case THRESHOLD -> ProposalDecision.savesEnough(record) ? Kind.OVER_THRESHOLD : Kind.BELOW_MIN_SAVING;
            case TIMEOUT -> Kind.TIMED_OUT;
            case INPUT, ENGINE, FORGE, FILES, INTERRUPTED -> Kind.STOPPED;
        };
    }
}
