package io.github.alpinist.migrate;

import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Check;
import io.github.alpinist.verify.Outcome;
import io.github.alpinist.verify.Verdict;
import java.util.List;
import java.util.Map;

/** What passed in one attempt and failed in another: it counts as passed, and a person should know. */
final class FlakyTests {
    private static final Rule RULE = new Rule("flaky-test", "A test or set-up that passes in one of two attempts");

    private FlakyTests() {}

    static List<Finding> of(Map<VariantName, Outcome> outcomes) {
        return outcomes.entrySet().stream()
                .flatMap(entry -> entry.getValue().checks().stream()
                        .filter(Check::isFlaky)
                        .map(check -> finding(entry.getKey(), check)))
                .toList();
    }

    /**
     * A check that had passed before, and failed while the variant was measured.
     *
     * @param onOriginalToo whether it failed so on the original as well; else what it shows is the move's
     */
    static Finding inRound(VariantName variant, Check check, boolean onOriginalToo) {
        boolean ofMove = variant != VariantName.ORIGINAL && !onOriginalToo && check.verdict() == Verdict.FAILED;
        Severity severity = ofMove ? Severity.BLOCKER : Severity.WARNING;
        return finding(
                severity, "flaky on " + variant.label() + ", in a round of measuring: " + check.summary(), check);
    }

    private static Finding finding(VariantName variant, Check check) {
        return finding(Severity.WARNING, "flaky on " + variant.label() + ": " + check.summary(), check);
    }

    private static Finding finding(Severity severity, String message, Check check) {
        return Finding.of(
                RULE,
                severity,
                new Place(check.kind() == Check.Kind.SETUP ? "--test-setup" : "--test", 1, 1),
                message,
                "make it pass each time; what a flaky test shows of a variant may be chance");
    }
}
