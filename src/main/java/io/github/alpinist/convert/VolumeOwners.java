package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Form;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files in a volume outlive the image, and keep the ids of the users that wrote them. */
final class VolumeOwners implements FileStep {
    private static final Rule RULE = new Rule("volume-owner", "A volume whose owner has another id on Alpine");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            List<String> volumes =
                    stage.lineage().flatMap(VolumeOwners::volumes).toList();
            stage.lineage()
                    .flatMap(each -> Owner.in(each, draft.layout()))
                    .forEach(owner -> volumes.stream()
                            .filter(owner::writes)
                            .findFirst()
                            .ifPresent(volume -> report(stage, owner, volume, draft)));
        }
    }

    private static Stream<String> volumes(StageView stage) {
        return stage.stage().instructions().stream()
                .filter(instruction -> instruction.is("VOLUME"))
                .flatMap(VolumeOwners::paths)
                .map(Owner::withoutSlash);
    }

    private static Stream<String> paths(Instruction volume) {
        return volume.form() == Form.EXEC
                ? volume.exec().stream().map(ExecWord::value)
                : volume.words().stream().map(Word::text);
    }

    private static void report(StageView stage, Owner owner, String volume, Draft draft) {
        different(stage, owner)
                .filter(ids -> !draft.hasFinding(owner.span()))
                .ifPresent(ids -> draft.warn(
                        RULE,
                        owner.span(),
                        owner.name() + " writes to the volume " + volume + ", and its id is " + ids.debian()
                                + " on Debian but " + ids.alpine()
                                + " on Alpine; files in existing volumes keep the old id",
                        "give it the id that it has on Debian (adduser --uid, addgroup --gid), or chown existing"
                                + " volumes once"));
    }

    private static Optional<Users.Ids> different(StageView stage, Owner owner) {
        return stage.users()
                .differing(owner.user())
                .or(() -> owner.group()
                        .filter(group -> !stage.groups().creates(group))
                        .flatMap(Users::differingOfGroup));
    }
}
