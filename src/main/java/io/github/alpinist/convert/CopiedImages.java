package io.github.alpinist.convert;

import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.dockerfile.Flag;
import io.github.alpinist.dockerfile.ImageReference;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;
import java.util.Optional;

/** {@code COPY --from} takes files from other images and stages, whose C library must be the one they run on. */
final class CopiedImages implements FileStep {
    private static final Rule RULE = new Rule("copy-from", "Copies files from the Alpine variant of the other image");
    static final Rule LIBC = new Rule("copy-from-libc", "Files copied between images with different C libraries");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.stages()) {
            for (Instruction instruction : stage.stage().instructions()) {
                Instruction effective = instruction.effective();
                if (effective.is("COPY")) {
                    effective.flag("from").ifPresent(flag -> look(stage, effective, flag, draft));
                }
            }
        }
    }

    private static void look(StageView stage, Instruction instruction, Flag flag, Draft draft) {
        Optional<StageView> other = draft.file()
                .stage(flag.value(), instruction)
                .map(found -> draft.stages().get(found.index()));
        if (other.isPresent()) {
            compare(stage, other.get(), flag, draft);
        } else if (stage.ground().converts() && flag.value().indexOf('$') < 0) {
            lookAtImage(flag, draft);
        }
    }

    private static void compare(StageView stage, StageView other, Flag flag, Draft draft) {
        boolean toGlibc = other.ground().converts() && stage.ground() == Ground.FOREIGN && !isBare(stage);
        boolean toMusl = stage.ground().converts() && other.ground() == Ground.FOREIGN && !isBare(other);
        if (toGlibc || toMusl) {
            draft.warn(
                    LIBC,
                    flag.span(),
                    "programs from stage " + flag.value() + " link against " + (toGlibc ? "musl" : "another C library")
                            + ", which is not in this stage's image",
                    "link them statically, or build both stages on Alpine");
        }
    }

    private static boolean isBare(StageView stage) {
        return stage.stage().from().arguments().text().matches("(?s)(scratch|\\S*distroless/static\\S*)\\b.*");
    }

    private static void lookAtImage(Flag flag, Draft draft) {
        ImageAnswer answer = draft.images().answer(ImageReference.parse(flag.value()), flag.valueSpan(), draft);
        if (answer instanceof ImageAnswer.Mapped mapped) {
            draft.edit(new Edit(flag.valueSpan(), mapped.reference()));
            draft.changed(
                    RULE, flag.span(), flag.value() + " becomes " + mapped.reference() + ": " + mapped.evidence());
        } else if (answer instanceof ImageAnswer.NoVariant || answer instanceof ImageAnswer.Unknown) {
            draft.warn(
                    LIBC,
                    flag.span(),
                    "programs from " + flag.value() + " may need glibc, which Alpine does not have",
                    "see that what is copied is static, or not a program at all");
        }
    }
}
