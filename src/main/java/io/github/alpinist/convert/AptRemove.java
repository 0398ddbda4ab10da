package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code apt-get purge} becomes {@code apk del} of what the file installed; {@code autoremove} alone leaves. */
final class AptRemove implements CommandStep {
    private static final Rule RULE = new Rule(
            "apt-remove",
            "Removes with apk del what the same file has installed; apk takes unneeded dependencies with it");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        return AptCommand.of(call)
                .filter(apt -> apt.is("remove", "purge", "autoremove", "autopurge"))
                .map(apt -> convert(apt, draft))
                .orElse(false);
    }

    private static boolean convert(AptCommand apt, Draft draft) {
        Call call = apt.call();
        NameRow row = new NameRow(call.row(word -> false));
        apt.options().forEach(option -> row.leave(option.whole()));
        Removal removal = new Removal(call, draft, row);
        apt.operands().forEach(removal::take);
        List<String> virtuals = apt.operands().isEmpty() ? call.stage().takeVirtuals(call) : List.of();
        if (!removal.keeps && virtuals.isEmpty()) {
            draft.remove(call, RULE, removal.reason());
            return true;
        }
        row.replace(call.nameWord().span(), "apk");
        row.replace(apt.verb().span(), call.join(verb(call, virtuals)));
        draft.editAll(row.edits(draft.layout()));
        Prompts.drop(call, draft);
        draft.changed(RULE, call.span(), "apk del removes the packages and what only they needed");
        return true;
    }

    /** What was added for the compilers leaves with them. */
    private static List<String> verb(Call call, List<String> virtuals) {
        List<String> words = new ArrayList<>(List.of("del"));
        if (!virtuals.isEmpty()) {
            words.add("--no-network");
            words.addAll(virtuals);
        } else if (!KernelHeaders.hasCompiler(call.stage())) {
            words.addAll(call.stage().remove(KernelHeaders.PACKAGE));
        }
        return words;
    }

    /** What becomes of each word of one command. */
    private static final class Removal {
        private final Call call;
        private final Draft draft;
        private final NameRow row;
        private final Set<String> written = new LinkedHashSet<>();
        private final List<String> foreign = new ArrayList<>();
        private boolean keeps;

        Removal(Call call, Draft draft, NameRow row) {
            this.call = call;
            this.draft = draft;
            this.row = row;
        }

        void take(Argument word) {
            Token token = Tokens.of(word);
            if (token.literal().isPresent()) {
                takeName(token.literal().get(), token);
                return;
            }
            PackageNames names = new PackageNames(call, draft, RULE);
            names.rewrite(token, row);
            names.debianNames().forEach(call.stage()::remove);
            keeps = true;
        }

        private void takeName(String text, Token token) {
            List<String> names =
                    PackageWord.parse(text).map(word -> call.stage().remove(word.name())).orElse(List.of()).stream()
                            .filter(written::add)
                            .toList();
            if (names.isEmpty()) {
                foreign.add(text);
                row.leave(token.whole());
            } else {
                keeps = true;
                row.replace(token.span(), call.join(names));
            }
        }

        String reason() {
            return foreign.isEmpty()
                    ? "apk del takes unneeded dependencies with it"
                    : "the converted file does not install " + String.join(" ", foreign);
        }
    }
}
