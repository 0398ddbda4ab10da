package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Edit;
import java.util.List;
import java.util.regex.Pattern;

/** Debian's {@code /bin/sh} takes {@code \n} in the words of {@code echo}; BusyBox's does so with {@code -e} only. */
final class EchoEscapes implements CommandStep {
    private static final Rule RULE =
            new Rule("echo-escapes", "Adds -e to echo where Debian's shell took escapes without it");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[abcfnrtv0]");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        boolean dash = call.snippet()
                .filter(snippet -> !snippet.bash() && !snippet.quoted())
                .isPresent();
        if (!call.is("echo") || call.exec() || !dash || hasOption(call)) {
            return false;
        }
        if (call.arguments().stream().anyMatch(word -> hasEscape(word.word().parts()))) {
            draft.edit(Edit.insert(call.nameWord().span().end(), " -e"));
            draft.changed(RULE, call.span(), "BusyBox's echo takes escapes only with -e");
        }
        return false;
    }

    private static boolean hasOption(Call call) {
        return call.arguments().stream()
                .findFirst()
                .filter(word -> word.literal()
                        .filter(text -> text.matches("-[neE]*e[neE]*"))
                        .isPresent())
                .isPresent();
    }

    private static boolean hasEscape(List<WordPart> parts) {
        return Token.flat(parts).stream()
                .flatMap(part -> Token.text(part).stream())
                .anyMatch(text -> ESCAPE.matcher(text).find());
    }
}
