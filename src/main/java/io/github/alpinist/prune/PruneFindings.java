package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** What a person must be told of a pruned Dockerfile. */
final class PruneFindings {
    static final Rule NO_FORM = new Rule("prune-form", "A stage whose packages cannot be taken out by editing it");
    static final Rule REMOVED = new Rule("prune-removed-files", "Files of the base image that a split brings back");

    static final Rule BOUND = new Rule("prune-bound", "A search for the smallest image that ended early");

    private final Dockerfile dockerfile;
    private final Stage stage;
    private final TreeDifference difference;

    PruneFindings(Dockerfile dockerfile, Stage stage, TreeDifference difference) {
        this.dockerfile = dockerfile;
        this.stage = stage;
        this.difference = difference;
    }

    List<Finding> ofNoForm() {
        return List.of(finding(
                NO_FORM,
                "Build packages could leave the image, but the way in which this stage installs them, or the names of"
                        + " what it builds, fit none of the forms that Alpinist writes",
                "Give the packages' names in a plain 'apk add', one command a RUN, to let them be pruned."));
    }

    List<Finding> of(Rewritten rewritten) {
        List<Finding> findings = new ArrayList<>();
        if (rewritten.form() != Rewritten.Form.SPLIT) {
            return findings;
        }
        if (!difference.removed().isEmpty()) {
            findings.add(finding(
                    REMOVED,
                    "The build removes files of its base image, which the run-time stage has again: "
                            + String.join(", ", difference.removed()),
                    "Remove them in the run-time stage too, if they must not be there."));
        }
        return findings;
    }

    Finding ofBound(String why) {
        return finding(
                BOUND,
                "The search for the smallest image ended early, as " + why
                        + ": packages stay that might have been found to be dispensable",
                "Let it try more candidates with --max-probes, or give it more time with --timeout.");
    }

    private Finding finding(Rule rule, String message, String remedy) {
        Place place = Place.of(dockerfile.source(), stage.from().span());
        return Finding.of(rule, Severity.WARNING, place, message, remedy);
    }
}
