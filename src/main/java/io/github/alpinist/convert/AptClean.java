package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;

/** Clean-ups of apt's lists and caches leave: {@code apk add --no-cache} leaves none behind. */
final class AptClean implements CommandStep {
    private static final Rule RULE =
            new Rule("apt-clean", "Removes clean-ups of apt's lists and caches, which apk add --no-cache never writes");
    private static final String REASON = "apk add --no-cache leaves no lists or caches behind";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (AptCommand.of(call)
                .filter(apt -> apt.is("clean", "autoclean", "dist-clean", "distclean"))
                .isPresent()) {
            draft.remove(call, RULE, REASON);
            return true;
        }
        return call.is("rm", "mkdir", "find") && cleans(call, draft);
    }

    private static boolean cleans(Call call, Draft draft) {
        List<Argument> paths =
                call.arguments().stream().filter(word -> !word.isOption()).toList();
        List<Argument> apt = paths.stream().filter(AptClean::isApts).toList();
        if (apt.isEmpty() || call.is("find") && !isApts(paths.get(0))) {
            return false;
        }
        if (apt.size() == paths.size() || call.is("find")) {
            draft.remove(call, RULE, REASON);
            return true;
        }
        NameRow row = new NameRow(call.row(word -> false));
        apt.forEach(word -> row.leave(word.whole()));
        draft.editAll(row.edits(draft.layout()));
        draft.changed(RULE, apt.get(0).span(), REASON);
        return true;
    }

    private static boolean isApts(Argument word) {
        return word.word().pattern().filter(Apt::owns).isPresent();
    }
}
