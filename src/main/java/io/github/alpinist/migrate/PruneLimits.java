package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.util.List;

/** Why an image is not pruned at all. */
final class PruneLimits {
    private static final Rule STAGE = new Rule("prune-stage", "A stage that Alpinist does not prune");

    private PruneLimits() {}

    static List<Finding> findings(Dockerfile dockerfile) {
        Place place = Place.of(
                dockerfile.source(),
                dockerfile.stages().get(dockerfile.stages().size() - 1).from().span());
        return List.of(Finding.of(
                STAGE,
                Severity.NOTE,
                place,
                "The image was not pruned: the stage that is built is not the last one, or stands on another stage",
                "Let the last stage stand on an image of its own."));
    }
}
