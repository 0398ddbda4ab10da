package io.github.alpinist.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.report.Checks;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Measurements;
import io.github.alpinist.report.Packages;
import io.github.alpinist.report.Proposed;
import io.github.alpinist.report.Report;
import io.github.alpinist.report.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The build's result follows what the user chose, and nothing else. */
class OutcomeRuleTest {
    @ParameterizedTest
    @CsvSource({
        ",, WARNING,",
        "note,, NOTE, UNSTABLE",
        "warning,, NOTE,",
        "warning,, WARNING, UNSTABLE",
        "WARNING,, BLOCKER, UNSTABLE",
        ", warning, WARNING, FAILURE",
        "note, blocker, WARNING, UNSTABLE",
        "note, note, NOTE, FAILURE",
        "none, none, BLOCKER,"
    })
    void aFindingCountsFromTheSeverityOn(String unstableOn, String failOn, Severity found, String result) {
        assertThat(OutcomeRule.of(null, unstableOn, failOn).resultOf(report(Conclusion.Kind.PASSED, found)))
                .isEqualTo(Optional.ofNullable(result));
    }

    @ParameterizedTest
    @CsvSource({", FAILURE", "failure, FAILURE", "unstable, UNSTABLE", "UNSTABLE, UNSTABLE"})
    void lessSavedThanAskedForIsAFailureUnlessToldOtherwise(String chosen, String result) {
        assertThat(OutcomeRule.of(chosen, null, null).resultOf(report(Conclusion.Kind.BELOW_MIN_SAVING)))
                .contains(result);
    }

    @Test
    void aSeverityThatDoesNotExistIsRefusedByName() {
        assertThatThrownBy(() -> OutcomeRule.of(null, "loud", null))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("loud");
    }

    private static Report report(Conclusion.Kind kind, Severity... findings) {
        return new Report(
                Report.SCHEMA,
                "1",
                new Subject("shop", "Dockerfile", "linux/amd64", Optional.empty(), Optional.empty(), List.of()),
                new Conclusion(kind, "so it ended"),
                List.of(),
                Checks.NONE,
                Packages.NONE,
                List.of(),
                List.of(),
                Measurements.NONE,
                List.of(),
                List.of(),
                Stream.of(findings)
                        .map(severity -> new Finding("rule", severity, new Place("Dockerfile", 1, 1), "why", "what"))
                        .toList(),
                List.of(),
                Optional.empty(),
                Proposed.NONE,
                List.of());
    }
}
