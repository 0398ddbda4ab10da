package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;

/** {@code apt-get install} becomes {@code apk add --no-cache}, with Alpine's names. */
final class AptInstall implements CommandStep {
    private static final Rule RULE =
            new Rule("apt-install", "Installs with apk add --no-cache, under the names that Alpine gives the packages");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        return AptCommand.of(call)
                .filter(apt -> apt.is("install", "reinstall", "build-dep"))
                .map(apt -> convert(apt, draft))
                .orElse(false);
    }

    private static boolean convert(AptCommand apt, Draft draft) {
        Call call = apt.call();
        if (apt.is("build-dep")) {
            draft.block(
                    RULE,
                    call.span(),
                    "apt's build-dep installs what a Debian source package names, which apk cannot",
                    "install the -dev packages that the build needs with apk add");
            return true;
        }
        NameRow row = new NameRow(call.row(word -> false));
        PackageNames names = new PackageNames(call, draft, RULE);
        apt.options().forEach(option -> row.leave(option.whole()));
        apt.operands().forEach(word -> names.rewrite(Tokens.of(word), row));
        List<String> fresh = names.debianNames().stream()
                .filter(name -> !call.stage().installs(name))
                .toList();
        names.debianNames().forEach(name -> call.stage().install(name, draft.alpineNames(name)));
        if (apt.operands().stream().allMatch(word -> row.leaves(word.whole()))) {
            draft.remove(call, RULE, "nothing that it installs is needed or known on Alpine");
            return true;
        }
        reportSuite(apt, draft);
        List<String> verb = call.stage().verb(call, fresh);
        row.replace(call.nameWord().span(), apt.isForTarget() ? "xx-apk" : "apk");
        row.replace(apt.verb().span(), call.join(verb));
        draft.editAll(row.edits(draft.layout()));
        Prompts.drop(call, draft);
        draft.changed(RULE, call.span(), "apk add --no-cache installs and leaves no index behind");
        if (!apt.isForTarget()) {
            draft.additions().canJoin(call, lastWord(call, row), verb.contains("--virtual"));
        }
        return true;
    }

    private static Span lastWord(Call call, NameRow row) {
        List<Argument> words = call.words();
        int last = words.size() - 1;
        while (row.leaves(words.get(last).whole())) {
            last--;
        }
        return words.get(last).whole();
    }

    private static void reportSuite(AptCommand apt, Draft draft) {
        apt.option("-t", "--target-release", "--default-release")
                .ifPresent(suite -> draft.warn(
                        PackageNames.VERSION,
                        apt.call().span(),
                        "the packages were taken from " + suite + ", which Alpine does not have",
                        "see whether the versions in Alpine " + draft.release() + " are new enough"));
    }
}
