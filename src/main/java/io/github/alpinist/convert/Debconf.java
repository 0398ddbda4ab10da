package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Command;
import io.github.alpinist.shell.Node;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Redirection;
import io.github.alpinist.shell.SimpleCommand;
import java.util.regex.Pattern;

/** Answers to debconf's questions leave: Alpine's packages ask none. */
final class Debconf implements CommandStep {
    private static final Rule RULE =
            new Rule("debconf", "Removes answers to debconf's questions, which Alpine's packages do not ask");
    private static final Pattern PROGRAM = Pattern.compile("(?:/usr/bin/)?debconf-(?:set-selections|communicate)");
    private static final String REASON = "Alpine's packages ask no questions";

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.snippet().isEmpty() || call.isSubstituted()) {
            return call.is("debconf-set-selections", "dpkg-reconfigure") && remove(call, draft);
        }
        Node parent = call.path().get(call.path().size() - 1);
        boolean feeds = parent instanceof Pipeline pipeline
                && pipeline.commands().stream().anyMatch(Debconf::isDebconf);
        boolean configures = call.is("dpkg-reconfigure", "debconf-communicate", "debconf-get-selections");
        return (feeds || configures) && remove(call, draft);
    }

    private static boolean remove(Call call, Draft draft) {
        if (call.redirections().stream().map(Redirection::document).anyMatch(document -> document.isPresent())) {
            return false;
        }
        draft.remove(call, RULE, REASON);
        return true;
    }

    private static boolean isDebconf(Command command) {
        return command instanceof SimpleCommand simple
                && simple.words().stream()
                        .flatMap(word -> word.literal().stream())
                        .anyMatch(text -> PROGRAM.matcher(text).matches());
    }
}
