package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;

/** {@code update-ca-certificates} is part of a package that Alpine's image does not have. */
final class Certificates implements CommandStep {
    private static final Rule RULE =
            new Rule("ca-certificates", "Adds the package that update-ca-certificates is part of");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        boolean updates = call.is("update-ca-certificates");
        if (updates) {
            draft.additions()
                    .need(call.stage(), "ca-certificates", call.span(), RULE, "update-ca-certificates is part of it");
        }
        return updates;
    }
}
