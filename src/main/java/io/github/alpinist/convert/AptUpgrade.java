package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;

/** {@code apt-get upgrade} becomes {@code apk upgrade --no-cache}. */
final class AptUpgrade implements CommandStep {
    private static final Rule RULE =
            new Rule("apt-upgrade", "Upgrades the base image's packages with apk upgrade --no-cache");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        return AptCommand.of(call)
                .filter(apt -> apt.is("upgrade", "dist-upgrade", "full-upgrade", "safe-upgrade"))
                .map(apt -> convert(apt, draft))
                .orElse(false);
    }

    private static boolean convert(AptCommand apt, Draft draft) {
        Call call = apt.call();
        NameRow row = new NameRow(call.row(word -> false));
        apt.options().forEach(option -> row.leave(option.whole()));
        apt.operands().forEach(word -> row.leave(word.whole()));
        row.replace(call.nameWord().span(), "apk");
        row.replace(apt.verb().span(), call.join(List.of("upgrade", "--no-cache")));
        draft.editAll(row.edits(draft.layout()));
        Prompts.drop(call, draft);
        draft.changed(RULE, call.span(), "apk upgrade brings the base image's packages up to date");
        draft.note(
                RULE,
                call.span(),
                "upgrading in the build makes two builds of one Dockerfile differ",
                "remove it and take a newer base image instead");
        return true;
    }
}
