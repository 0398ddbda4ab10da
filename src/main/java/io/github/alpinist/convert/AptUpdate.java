package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;

/** {@code apt-get update} leaves: {@code apk add --no-cache} reads the index itself. */
final class AptUpdate implements CommandStep {
    private static final Rule RULE =
            new Rule("apt-update", "Removes updates of apt's index; apk add --no-cache fetches its own");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        boolean updates = AptCommand.of(call).filter(apt -> apt.is("update")).isPresent();
        if (updates) {
            draft.remove(call, RULE, "apk add --no-cache fetches the index itself");
        }
        return updates;
    }
}
