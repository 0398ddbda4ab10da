package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Word;
import io.github.alpinist.shell.WordPart;
import io.github.alpinist.text.Edit;
import java.util.List;
import java.util.Optional;

/**
 * The idiom of official images: the packages installed by hand are remembered, all others marked as automatic, what
 * programs link against marked as manual again, and the rest purged. On Alpine the build's packages are one virtual
 * package that is deleted, and the libraries that scanelf finds are another that stays.
 */
final class AptMark implements CommandStep {
    private static final Rule RULE = new Rule(
            "apt-mark", "Installs the packages of a build as .build-deps, and keeps the libraries that scanelf finds");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean apply(Call call, Draft draft) {
        if (call.snippet().isEmpty()) {
            return false;
        }
        if (call.is("[", "test") && mentionsSaved(call)) {
            draft.remove(call, RULE, "no marks are kept");
            return true;
        }
        Optional<Pipeline> pipeline = markingPipeline(call);
        if (pipeline.isPresent()) {
            scan(call, pipeline.get(), draft);
            return true;
        }
        if (marksAll(call)) {
            draft.remove(call, RULE, "apk keeps what was asked for by name");
            return true;
        }
        return call.is("apt-mark") && !call.isSubstituted() && convert(call, draft);
    }

    /** Whether it is part of {@code apt-mark showmanual | xargs apt-mark auto}. */
    private static boolean marksAll(Call call) {
        return !call.isSubstituted()
                && call.path().get(call.path().size() - 1) instanceof Pipeline pipeline
                && pipeline.commands().size() > 1
                && pipeline.commands().stream()
                        .allMatch(command -> command instanceof SimpleCommand simple
                                && simple.words().stream().anyMatch(word -> word.isLiteral("apt-mark")));
    }

    /** Whether a script remembers what is installed by hand. */
    static boolean remembers(Script script) {
        return saved(script).isPresent();
    }

    private static Optional<Assignment> saved(Script script) {
        return script.simpleCommands()
                .flatMap(found -> found.command().assignments().stream())
                .filter(assignment -> assignment.value().parts().stream().anyMatch(AptMark::asksForMarks))
                .findFirst();
    }

    private static boolean asksForMarks(WordPart part) {
        if (part instanceof WordPart.DoubleQuoted quoted) {
            return quoted.parts().stream().anyMatch(AptMark::asksForMarks);
        }
        return part instanceof WordPart.CommandSubstitution substitution
                && substitution.script().simpleCommands().anyMatch(found -> isShow(found.command()));
    }

    private static boolean isShow(SimpleCommand command) {
        return command.name().filter("apt-mark"::equals).isPresent()
                && command.words().size() > 1
                && command.words().get(1).isLiteral("showmanual");
    }

    private static boolean mentionsSaved(Call call) {
        Script script = call.snippet().orElseThrow().script();
        return saved(script)
                .filter(assignment ->
                        call.command().words().stream().anyMatch(word -> mentions(word, assignment.name())))
                .isPresent();
    }

    private static boolean mentions(Word word, String variable) {
        return Token.flat(word.parts()).stream()
                .anyMatch(part -> part instanceof WordPart.Parameter parameter
                        && parameter.name().equals(variable));
    }

    private static boolean convert(Call call, Draft draft) {
        List<Argument> words = call.arguments();
        boolean manual = !words.isEmpty() && words.get(0).is("manual");
        List<Argument> names = words.stream()
                .skip(1)
                .filter(word -> !word.isOption() && word.literal().isPresent())
                .toList();
        if (!manual || names.isEmpty()) {
            draft.remove(call, RULE, "apk keeps what was asked for by name");
            return true;
        }
        NameRow row = new NameRow(call.row(word -> false));
        PackageNames packages = new PackageNames(call, draft, RULE);
        words.stream().skip(1).forEach(word -> packages.rewrite(Tokens.of(word), row));
        row.replace(call.nameWord().span(), "apk");
        row.replace(words.get(0).span(), "add --no-cache");
        draft.editAll(row.edits(draft.layout()));
        draft.changed(RULE, call.span(), "packages added by name stay when .build-deps leaves");
        return true;
    }

    /** The pipeline that a command begins and that ends by marking what it found as manual. */
    private static Optional<Pipeline> markingPipeline(Call call) {
        if (!(call.path().get(call.path().size() - 1) instanceof Pipeline pipeline)
                || pipeline.commands().size() < 2
                || !pipeline.commands().get(0).equals(call.command())) {
            return Optional.empty();
        }
        boolean marks = pipeline.commands().get(pipeline.commands().size() - 1) instanceof SimpleCommand last
                && last.words().stream().anyMatch(word -> word.isLiteral("apt-mark"))
                && last.words().stream().anyMatch(word -> word.isLiteral("manual"));
        return marks && call.is("find", "ldd", "{") ? Optional.of(pipeline) : Optional.empty();
    }

    private static void scan(Call call, Pipeline pipeline, Draft draft) {
        Layout layout = draft.layout();
        String indentation = layout.indentation(pipeline.span().start());
        String step = indentation.startsWith("\t") ? "\t" : "    ";
        String next = layout.continuation(pipeline.span().start()) + indentation;
        String text = layout.commentsBefore(pipeline.span()) + "runDeps=\"$(" + next + step
                + "scanelf --needed --nobanner --format '%n#p' --recursive " + folders(call, layout) + next + step
                + step
                + "| tr ',' '\\n' | sort -u" + next + step + step
                + "| awk 'system(\"[ -e /usr/local/lib/\" $1 \" ]\") == 0 { next } { print \"so:\" $1 }'" + next
                + ")\";" + next
                + "apk add --no-network --virtual .run-deps $runDeps";
        draft.edit(new Edit(pipeline.span(), text));
        draft.changed(
                RULE, pipeline.span(), "scanelf tells which libraries the programs need, and apk keeps their packages");
    }

    private static String folders(Call call, Layout layout) {
        List<String> folders = call.arguments().stream()
                .takeWhile(word -> !word.isOption() && !word.is("("))
                .map(word -> layout.text(word.whole()))
                .toList();
        return folders.isEmpty() ? "/usr/local" : String.join(" ", folders);
    }

    /** Takes out the assignment that remembers. */
    static void forget(Snippet snippet, Draft draft) {
        snippet.script()
                .simpleCommands()
                .map(Script.Occurrence::command)
                .filter(command -> command.words().isEmpty())
                .filter(command -> saved(snippet.script())
                        .filter(command.assignments()::contains)
                        .isPresent())
                .forEach(command -> draft.remove(command, RULE, "no marks are kept"));
    }
}
