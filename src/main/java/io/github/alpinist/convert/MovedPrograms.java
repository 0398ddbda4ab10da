package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Edit;

/** Programs that have another name or another place on Alpine: tini, and su-exec in the place of gosu. */
final class MovedPrograms implements CommandStep {
    private static final Rule RULE = new Rule("moved-program", "Calls programs by their name and place on Alpine");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        for (Argument word : call.words()) {
            if (word.is("/usr/bin/tini") && has(call.stage(), "tini")) {
                replace(word, "/sbin/tini", draft);
            } else if ((word.is("gosu") || word.is("/usr/sbin/gosu")) && has(call.stage(), "su-exec")) {
                replace(word, "su-exec", draft);
            }
        }
        return false;
    }

    private static void replace(Argument word, String text, Draft draft) {
        draft.edit(new Edit(word.span(), text));
        draft.changed(RULE, word.span(), "Alpine has it as " + text);
    }

    private static boolean has(StageView stage, String alpineName) {
        return stage.lineage().anyMatch(each -> each.has(alpineName));
    }
}
