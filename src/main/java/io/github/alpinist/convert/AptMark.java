package io.github.alpinist.convert;

import io.github.alpinist.finding.Rule;
import io.github.alpinist.shell.Assignment;
import io.github.alpinist.shell.Operator;
import io.github.alpinist.shell.Pipeline;
import io.github.alpinist.shell.Script;
import io.github.alpinist.shell.SimpleCommand;
import io.github.alpinist.shell.Statement;
import io.github.alpinist.text.Edit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static boolean mentionsSaved(Call call) {
        ManualMarks marks = marks(call);
        return call.command().words().stream().anyMatch(marks::mentionsSaved);
    }

    private static ManualMarks marks(Call call) {
        return call.stage().marks(call.snippet().orElseThrow());
    }

    /** Whether the script of a call purges what the call installs. */
    static boolean isTemporary(Call call) {
        return call.snippet().isPresent()
                && marks(call).areSavedAt(call.command().span().start());
    }

    private static boolean convert(Call call, Draft draft) {
        List<Argument> words = call.arguments();
        boolean manual = !words.isEmpty() && words.get(0).is("manual");
        ManualMarks marks = marks(call);
        List<Argument> names = words.stream()
                .skip(1)
                .filter(word -> !word.isOption() && !marks.mentionsSaved(word.word()))
                .toList();
        if (!manual || names.isEmpty()) {
            draft.remove(call, RULE, "apk keeps what was asked for by name");
            return true;
        }
        NameRow row = new NameRow(call.row(word -> false));
        PackageNames packages = new PackageNames(call, draft, RULE);
        words.stream().skip(1).filter(word -> !names.contains(word)).forEach(word -> row.leave(word.whole()));
        names.forEach(word -> packages.rewrite(Tokens.of(word), row));
        packages.debianNames().forEach(call.stage()::keep);
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
                + "| awk 'system(\"[ -e /usr/local/lib/\" $1 \" ]\") == 0 { next } { print \"so:\" $1 }'" + next + step
                + step
                + "| { xargs -r apk info --installed || true; } | sort -u" + next
                + ")\"" + then(call, pipeline, layout, next) + "apk add --no-network --virtual .run-deps $runDeps";
        draft.edit(new Edit(pipeline.span(), text));
        draft.changed(
                RULE, pipeline.span(), "scanelf tells which libraries the programs need, and apk keeps their packages");
    }

    /** What leads to the next command: {@code &&} where it connects the pipeline already, as its author lays it out. */
    private static String then(Call call, Pipeline pipeline, Layout layout, String next) {
        Optional<Operator> and = call.path().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .filter(statement -> statement.pipelines().contains(pipeline))
                .flatMap(statement ->
                        beside(statement.operators(), statement.pipelines().indexOf(pipeline)))
                .filter(operator -> operator.is("&&"))
                .findFirst();
        if (and.isEmpty()) {
            return ";" + next;
        }
        return layout.isFirstOnLine(and.get().span()) ? next + "&& " : " &&" + next;
    }

    /** The operator before a pipeline, and the one after it. */
    private static Stream<Operator> beside(List<Operator> operators, int pipeline) {
        return operators.subList(Math.max(0, pipeline - 1), Math.min(pipeline + 1, operators.size())).stream();
    }

    private static String folders(Call call, Layout layout) {
        List<String> folders = call.arguments().stream()
                .takeWhile(word -> !word.isOption() && !word.is("("))
                .map(word -> layout.text(word.whole()))
                .toList();
        return folders.isEmpty() ? "/usr/local" : String.join(" ", folders);
    }

    /** Takes out the assignment that remembers. */
    static void forget(StageView stage, Snippet snippet, Draft draft) {
        Optional<Assignment> saved = stage.marks(snippet).saved();
        snippet.script()
                .simpleCommands()
                .map(Script.Occurrence::command)
                .filter(command -> command.words().isEmpty())
                .filter(command -> saved.filter(command.assignments()::contains).isPresent())
                .forEach(command -> draft.remove(command, RULE, "no marks are kept"));
    }
}
