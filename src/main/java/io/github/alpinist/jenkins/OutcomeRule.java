package io.github.alpinist.jenkins;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Report;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which result a build gets by what its run came to, as the user chose. */
final class OutcomeRule implements Serializable {
    private static final long serialVersionUID = 1L;

    static final String UNSTABLE = "UNSTABLE";
    static final String FAILURE = "FAILURE";

    private static final Set<Conclusion.Kind> THRESHOLDS =
            Set.of(Conclusion.Kind.BELOW_MIN_SAVING, Conclusion.Kind.OVER_THRESHOLD);

    private final boolean lenientOnSaving;
    private final @Nullable Severity unstableOn;
    private final @Nullable Severity failOn;

    private OutcomeRule(boolean lenientOnSaving, @Nullable Severity unstableOn, @Nullable Severity failOn) {
        this.lenientOnSaving = lenientOnSaving;
        this.unstableOn = unstableOn;
        this.failOn = failOn;
    }

    /**
     * Reads what the user chose.
     *
     * @param belowSaving the result where less is saved than was asked for, or a move costs more than it may: a failure unless it says otherwise
     * @param unstableOn the least severity of a finding that makes the build unstable; absent where none does
     * @param failOn the same, for a failure
     */
    static OutcomeRule of(@Nullable String belowSaving, @Nullable String unstableOn, @Nullable String failOn) {
        boolean lenient = StepSettings.filled(belowSaving)
                .filter(text -> text.equalsIgnoreCase(UNSTABLE))
                .isPresent();
        return new OutcomeRule(lenient, severity(unstableOn), severity(failOn));
    }

    private static @Nullable Severity severity(@Nullable String text) {
        return StepSettings.filled(text)
                .filter(word -> !word.equalsIgnoreCase("none"))
                .map(OutcomeRule::named)
                .orElse(null);
    }

    private static Severity named(String text) {
        try {
            return Severity.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new AlpinistException(
                    Failure.INPUT, text + " is no severity of a finding", "Write note, warning, blocker or none.", e);
        }
    }

    /** The result's name; absent where the build's own stays. */
    Optional<String> resultOf(Report report) {
        boolean below = THRESHOLDS.contains(report.conclusion().kind());
        if (below && !lenientOnSaving || reaches(report, failOn)) {
            return Optional.of(FAILURE);
        }
        return below || reaches(report, unstableOn) ? Optional.of(UNSTABLE) : Optional.empty();
    }

    private static boolean reaches(Report report, @Nullable Severity least) {
        return least != null
                && report.findings().stream()
                        .anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }
}
