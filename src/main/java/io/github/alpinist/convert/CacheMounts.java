package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import io.github.alpinist.text.Span;
import java.util.Arrays;

/** Cache mounts for apt leave. */
final class CacheMounts implements FileStep {
    private static final Rule RULE =
            new Rule("apt-cache-mount", "Removes cache mounts of apt's folders, which apk does not use");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            for (Instruction instruction : stage.stage().instructions()) {
                instruction.effective().flags().stream()
                        .filter(CacheMounts::isApts)
                        .forEach(flag -> remove(flag, draft));
            }
        }
    }

    static boolean isApts(Flag flag) {
        return flag.name().equals("mount")
                && Arrays.stream(flag.value().split(",", -1))
                        .anyMatch(part -> part.matches("(target|dst|destination)=.*")
                                && Apt.owns(part.substring(part.indexOf('=') + 1)));
    }

    private static void remove(Flag flag, Draft draft) {
        draft.edit(Edit.delete(new Span(flag.span().start(), end(flag, draft.layout()))));
        draft.changed(RULE, flag.span(), "removed, because apk add --no-cache does not use apt's folders");
    }

    /** The continuation stays where the next line is a comment or blank: that would else begin the instruction's text. */
    private static int end(Flag flag, Layout layout) {
        int next = layout.skipGap(flag.span().end());
        boolean passedOver = layout.isCommentAt(next) || layout.endsLine(next);
        return layout.lineStart(next) > flag.span().end() && passedOver
                ? layout.skipBlanks(flag.span().end())
                : next;
    }
}
