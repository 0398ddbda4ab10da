package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;

/** Adds gcompat to what the image is made of, where a person allows it. */
final class Gcompat implements FileStep {
    private static final Rule RULE =
            new Rule("gcompat", "Adds gcompat where it is allowed and programs did not work without it");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        if (draft.hasAid(Aid.GCOMPAT)) {
            draft.converted().stream()
                    .filter(stage -> stage.parent().isEmpty() && draft.isInResult(stage))
                    .forEach(stage -> draft.additions()
                            .need(
                                    stage,
                                    "gcompat",
                                    stage.stage().from().span(),
                                    RULE,
                                    "it lets some programs start that were linked for glibc"));
        }
    }
}
