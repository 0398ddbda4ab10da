package io.github.alpinist.convert;

import io.github.alpinist.catalog.HeldState;
import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;

/** Databases and their like move only where a person says so, because existing data does not change with its image. */
final class StatefulSoftware {
    static final Rule RULE =
            new Rule("holds-state", "Software whose data outlives the image, and may not fit Alpine's");

    private StatefulSoftware() {}

    /** A base image: it stops the move of what is built on it, unless it was accepted. */
    static void report(StageView stage, Word word, ImageAnswer.Mapped mapped, Draft draft) {
        draft.catalog().stateOfImage(mapped.repository()).ifPresent(state -> {
            String message = word.text() + " holds state: on Alpine " + state.change();
            if (draft.acceptsState(state.software())) {
                accepted(word.span(), message, state, draft);
            } else if (draft.isInResult(stage)) {
                draft.block(
                        RULE,
                        word.span(),
                        message,
                        state.remedy() + "; then confirm the move with accept-state: " + state.software());
            } else {
                draft.warn(RULE, word.span(), message, state.remedy());
            }
        });
    }

    /** A package of the image that the file makes. */
    static void report(StageView stage, String debianName, Span span, Draft draft) {
        draft.catalog()
                .stateOfPackage(debianName)
                .filter(state -> draft.isInResult(stage))
                .ifPresent(state -> {
                    String message = debianName + " holds state: " + state.change();
                    if (draft.acceptsState(state.software())) {
                        accepted(span, message, state, draft);
                    } else {
                        draft.warn(RULE, span, message, state.remedy());
                    }
                });
    }

    private static void accepted(Span span, String message, HeldState state, Draft draft) {
        draft.note(RULE, span, message, state.remedy() + "; the move is confirmed by accept-state");
    }
}
