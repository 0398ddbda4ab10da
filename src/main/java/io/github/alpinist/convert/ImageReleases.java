package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;

/** Tells where a base image stands on another release of Alpine than the one whose package names are written. */
final class ImageReleases implements FileStep {
    private static final Rule RULE =
            new Rule("base-image-release", "Package names of another release than the one that the image stands on");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            List<String> names =
                    stage.everNamed().filter(name -> !name.startsWith("$")).toList();
            stage.image()
                    .flatMap(ImageAnswer.Mapped::alpine)
                    .filter(release -> !release.equals(draft.release()) && !names.isEmpty())
                    .ifPresent(release -> compare(stage, names, release, draft));
        }
    }

    private static void compare(StageView stage, List<String> names, Release release, Draft draft) {
        Span place = stage.stage().from().span();
        String message = "the Alpine variant of " + stage.base().orElse("") + " stands on Alpine " + release;
        if (!draft.catalog().releases().contains(release)) {
            draft.note(
                    RULE,
                    place,
                    message + ", and the packages are named as in Alpine " + draft.release(),
                    "see that the image's release has them, or name a tag on Alpine " + draft.release());
            return;
        }
        List<String> missing = names.stream()
                .filter(name -> !draft.catalog().exists(name, release))
                .toList();
        if (!missing.isEmpty()) {
            draft.warn(
                    RULE,
                    place,
                    message + ", which has no " + String.join(", ", missing),
                    "convert to that release with --alpine " + release + ", or name a tag on Alpine "
                            + draft.release());
        }
    }
}
