package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;

/** Adds {@code prove}, which Debian's package perl holds and Alpine's does not, where a program's tests may run it. */
final class PerlTests implements CommandStep {
    private static final Rule RULE =
            new Rule("perl-tests", "Adds prove and its like where perl is installed and a program's own tests run");

    @Override
    public Rule rule() {
        return RULE;
    }

    /** Never claims a command, so that the rules after it are asked too. */
    @Override
    public boolean apply(Call call, Draft draft) {
        boolean tests =
                call.is("make") && call.arguments().stream().anyMatch(word -> word.is("test") || word.is("check"));
        boolean perl = call.stage().lineage().anyMatch(stage -> stage.installs("perl"));
        if (tests && perl && call.instruction().effective().is("RUN")) {
            draft.additions()
                    .needWhile(
                            call,
                            "perl-utils",
                            RULE,
                            "tests run prove, which Debian's perl holds and Alpine's does not");
        }
        return false;
    }
}
