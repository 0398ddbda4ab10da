package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells of a locale that programs on musl do not follow: its language is English, its character set UTF-8. */
final class LocaleVariables implements FileStep {
    private static final Pattern NAME = Pattern.compile("LANG|LC_[A-Z]+");
    private static final Pattern CHARACTER_SET = Pattern.compile("[a-z]{2,3}_[A-Z]{2}\\.(?<set>[\\w-]+)(?:@\\w+)?");
    private static final Pattern LANGUAGE = Pattern.compile("(?!en_)[a-z]{2,3}_[A-Z]{2}(?:[.@].*)?");

    @Override
    public Rule rule() {
        return Locales.RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            stage.stage().instructions().stream()
                    .filter(instruction -> instruction.is("ENV"))
                    .forEach(instruction -> look(instruction, draft));
        }
    }

    private void look(Instruction instruction, Draft draft) {
        Pairs.of(instruction).stream()
                .filter(pair -> NAME.matcher(pair.name()).matches())
                .forEach(pair -> look(pair, draft));
    }

    private void look(Pairs.Pair pair, Draft draft) {
        var matcher = CHARACTER_SET.matcher(pair.value());
        boolean other = matcher.matches()
                && !matcher.group("set")
                        .replace("-", "")
                        .toLowerCase(Locale.ROOT)
                        .equals("utf8");
        if (other) {
            draft.warn(
                    rule(),
                    pair.span(),
                    "musl knows no character set but UTF-8; " + pair.value() + " is read as UTF-8",
                    "see that the program reads and writes UTF-8");
        } else if (LANGUAGE.matcher(pair.value()).matches()) {
            draft.note(
                    rule(),
                    pair.span(),
                    "musl has no rules of " + pair.value()
                            + ": text is sorted by its bytes, and months have English names",
                    "let the program bring the rules itself (ICU), or add musl-locales for translated messages");
        }
    }
}
