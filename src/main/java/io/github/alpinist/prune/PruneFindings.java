package io.github.alpinist.prune;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person must be told of a pruned Dockerfile. */
final class PruneFindings {
    static final Rule NO_FORM = new Rule("prune-form", "A stage whose packages cannot be taken out by editing it");
    static final Rule REMOVED = new Rule("prune-removed-files", "Files of the base image that a split brings back");

    static final Rule LEFT_BEHIND =
            new Rule("prune-left-behind", "Files of the build in folders that a split does not carry over");

    /** What is there anyway, or what apk writes of its own accord. */
    private static final Pattern MADE_AGAIN = Pattern.compile(
            "/(usr/)?lib/apk(/.*)?|/etc/apk(/(world|arch|protected_paths\\.d(/.*)?))?|/var/log/apk\\.log"
                    + "|/(var/)?tmp");

    private static final int SHOWN = 5;

    static final Rule NOTHING_SAVED = new Rule("prune-nothing-saved", "A pruned image that is no smaller");
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
        if (Rewriting.servesOtherBuilds(stage)) {
            return List.of(finding(
                    NO_FORM,
                    "The image was not pruned: its ONBUILD instructions run in other builds, and what they need does not"
                            + " show here",
                    "Prune the images that are built from it."));
        }
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
        Stream.of(Exclusion.TEMPORARY, Exclusion.APK_RECORDS)
                .flatMap(kind -> ofLeftBehind(kind).stream())
                .forEach(findings::add);
        return findings;
    }

    private Optional<Finding> ofLeftBehind(Exclusion kind) {
        List<String> paths = difference.excluded().getOrDefault(kind, List.of()).stream()
                .filter(path -> !MADE_AGAIN.matcher(path).matches())
                .toList();
        String more = paths.size() > SHOWN ? " and " + (paths.size() - SHOWN) + " more" : "";
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(
                        LEFT_BEHIND,
                        "The run-time stage does not get " + kind.label() + " of the build: "
                                + paths.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more,
                        "Put elsewhere what the program needs of it."));
    }

    Finding ofNothingSaved() {
        return finding(
                NOTHING_SAVED,
                "The variant without build packages passes, but its image is no smaller than the Alpine variant's, so"
                        + " that nothing is taken out",
                "Remove what a RUN does not need in that same RUN: a later one only hides it.");
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
