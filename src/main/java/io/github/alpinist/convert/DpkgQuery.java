package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Questions to dpkg's database become questions to apk's, where apk has an answer. */
final class DpkgQuery implements CommandStep {
    private static final Rule RULE =
            new Rule("dpkg-query", "Asks apk what is installed, and which files a package has");

    /** @param names whether the operands are packages, whose names change */
    private record Question(String apk, boolean names) {}

    private static final Question STATUS = new Question("info -e", true);
    private static final Question FILES = new Question("info -qL", true);
    private static final Question OWNER = new Question("info --who-owns", false);
    private static final Question ALL = new Question("list --installed", false);
    private static final Question NAMES = new Question("info", false);
    private static final Map<String, Question> OPTIONS = Map.of(
            "-s", STATUS,
            "--status", STATUS,
            "-L", FILES,
            "--listfiles", FILES,
            "-S", OWNER,
            "--search", OWNER,
            "-l", ALL,
            "--list", ALL,
            "--get-selections", ALL);
    private static final Set<String> SHOW = Set.of("-W", "--show");
    private static final Pattern NAME_FORMAT = Pattern.compile("(?:-f=?|--showformat=)\\$\\{(?:binary:)?Package}\\\\n");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (!call.is("dpkg", "dpkg-query") || call.arguments().isEmpty()) {
            return false;
        }
        return question(call).map(question -> ask(call, question, draft)).orElse(false);
    }

    private static Optional<Question> question(Call call) {
        List<String> options = call.arguments().stream()
                .filter(Argument::isOption)
                .flatMap(word -> word.literal().stream())
                .toList();
        boolean operands = call.arguments().size() > options.size();
        if (options.size() == 1) {
            return Optional.ofNullable(OPTIONS.get(options.get(0)))
                    .filter(question -> operands != (question.equals(ALL) || question.equals(NAMES)));
        }
        boolean lists = options.size() == 2
                && !operands
                && options.stream().anyMatch(SHOW::contains)
                && options.stream()
                        .anyMatch(option -> NAME_FORMAT.matcher(option).matches());
        return lists ? Optional.of(NAMES) : Optional.empty();
    }

    private static boolean ask(Call call, Question question, Draft draft) {
        NameRow row = new NameRow(call.row(Argument::isOption));
        List<Argument> operands =
                call.arguments().stream().filter(word -> !word.isOption()).toList();
        for (Argument word : operands) {
            if (question.names() && !name(word, row, call, draft)) {
                return false;
            }
        }
        call.arguments().stream().filter(Argument::isOption).forEach(option -> row.leave(option.whole()));
        row.replace(call.nameWord().span(), call.join(List.of(("apk " + question.apk()).split(" ", -1))));
        draft.editAll(row.edits(draft.layout()));
        draft.changed(RULE, call.span(), "apk " + question.apk() + " answers what " + call.name() + " was asked");
        if (!question.equals(NAMES) && !question.equals(STATUS)) {
            draft.warn(
                    RULE,
                    call.span(),
                    "apk " + question.apk() + " writes other lines than " + call.name(),
                    "see that what reads them can do with apk's");
        }
        return true;
    }

    private static boolean name(Argument word, NameRow row, Call call, Draft draft) {
        List<String> names = word.literal().flatMap(PackageWord::parse).stream()
                .flatMap(parsed -> draft.alpineNames(parsed.name()).stream())
                .toList();
        row.replace(word.span(), call.join(names));
        return !names.isEmpty();
    }
}
