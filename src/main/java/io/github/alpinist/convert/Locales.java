package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Word;
import java.util.List;

/** The making of locales leaves: musl's only character set is UTF-8, and it needs none of glibc's files. */
final class Locales implements CommandStep {
    static final Rule RULE = new Rule("locales", "Removes the making of glibc's locales: musl always speaks UTF-8");
    private static final List<String> FILES = List.of("/etc/locale.gen", "/etc/default/locale", "/var/lib/locales");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.is("locale")) {
            draft.additions().need(call.stage(), "musl-locales", call.span(), RULE, "locale is part of it");
            return true;
        }
        boolean makes = call.is("locale-gen", "update-locale", "localedef", "localectl");
        boolean prepares = call.redirections().stream().anyMatch(redirection -> isOfLocales(redirection.target()))
                || call.is("sed", "tee", "rm", "mkdir")
                        && call.arguments().stream().anyMatch(word -> isOfLocales(word.word()));
        if (!makes && !prepares) {
            return false;
        }
        draft.remove(call, RULE, "musl always speaks UTF-8, and needs none of glibc's locale files");
        return true;
    }

    private static boolean isOfLocales(Word word) {
        return word.pattern()
                .filter(text -> FILES.stream().anyMatch(text::startsWith))
                .isPresent();
    }
}
