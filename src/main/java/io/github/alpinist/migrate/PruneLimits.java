package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.util.List;

/** What of an image is not pruned. */
final class PruneLimits {
    private static final Rule STAGE = new Rule("prune-stage", "A stage that Alpinist does not prune");

    private PruneLimits() {}

    static List<Finding> notPruned(Dockerfile dockerfile) {
        Stage last = dockerfile.stages().get(dockerfile.stages().size() - 1);
        return List.of(note(
                dockerfile,
                last,
                "The image was not pruned: what it stands on is not known, or the stage that is built is given by its"
                        + " number, or a later one uses it",
                "Let the stage that is built stand on an image, have a name, and be the last one."));
    }

    /** A stage that the pruned one stands on keeps what it has, and so does every image of it. */
    static List<Finding> below(Dockerfile dockerfile, PrunedStage pruned) {
        return pruned.below().stream()
                .map(stage -> note(
                        dockerfile,
                        pruned.stage(),
                        "The packages and files of stage "
                                + stage.name().orElseGet(() -> String.valueOf(stage.index()))
                                + ", on which the image stands, were left alone",
                        "Install what only the build needs in a stage of its own, and copy what that makes."))
                .toList();
    }

    private static Finding note(Dockerfile dockerfile, Stage stage, String message, String remedy) {
        Place place = Place.of(dockerfile.source(), stage.from().span());
        return Finding.of(STAGE, Severity.NOTE, place, message, remedy);
    }
}
