package io.github.alpinist.migrate;

import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.dockerfile.ExecWord;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.prune.Bounds;
import io.github.alpinist.prune.FileTree;
import io.github.alpinist.prune.ImageContents;
import io.github.alpinist.prune.PackageDecision;
import io.github.alpinist.prune.Planner;
import io.github.alpinist.prune.Pruning;
import io.github.alpinist.prune.RuntimeConfig;
import io.github.alpinist.prune.Search;
import io.github.alpinist.report.Attempt;
import io.github.alpinist.report.PackageRow;
import io.github.alpinist.report.Packages;
import io.github.alpinist.report.Restored;
import io.github.alpinist.report.VariantName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the smallest variant that passes the tests. */
final class PruneStage implements Stage {
    static final String NAME = "prune";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        Dockerfile dockerfile = Dockerfiles.written(
                run.project(), run.record().converted().orElseThrow().text());
        Pruning pruning = PrunedStage.of(run, dockerfile)
                .map(pruned -> search(run, dockerfile, pruned).with(PruneLimits.below(dockerfile, pruned)))
                .orElseGet(() -> new Pruning(
                        Optional.empty(), List.of(), List.of(), List.of(), PruneLimits.notPruned(dockerfile)));
        Pruned pruned = pruned(run, pruning).masked(run.task().hidden()::mask);
        pruned.findings().forEach(run.progress()::finding);
        run.keep(record -> record.withPruned(pruned));
    }

    private static Pruning search(Run run, Dockerfile dockerfile, PrunedStage pruned) {
        Image alpine =
                run.engine().image(TestStage.image(run, VariantName.ALPINE)).orElseThrow();
        Measuring measuring = new Measuring(run);
        FileTree tree = measuring.tree(alpine.id());
        Planner planner = new Planner(
                dockerfile,
                pruned.stage(),
                ImageContents.of(tree),
                ImageContents.of(measuring.tree(pruned.base())),
                runtime(alpine.config(), pruned),
                run.settings().pruning().runtimeNeeds(),
                () -> new LayerOrigins(run.engine(), run.workspace().path("layers.tar"), run.progress()::say)
                        .of(
                                pruned.stage(),
                                alpine,
                                run.engine().image(pruned.base()).orElseThrow()));
        return new Search(planner, new EngineWorkshop(run, alpine), choices(run)).run();
    }

    private static Search.Choices choices(Run run) {
        PruneChoices chosen = run.settings().pruning();
        return new Search.Choices(
                !run.suite().isEmpty(),
                chosen.aggressive().orElse(false),
                FileClasses.kept(chosen.keepFiles()),
                new Bounds(chosen.maxProbes().orElse(Bounds.MOST_CANDIDATES), run.timeout()));
    }

    private static RuntimeConfig runtime(ImageConfig config, PrunedStage pruned) {
        return new RuntimeConfig(
                config.entrypoint(), config.command(), healthCheck(pruned), config.env(), config.workdir());
    }

    private static List<String> healthCheck(PrunedStage pruned) {
        return Stream.concat(pruned.below().stream(), Stream.of(pruned.stage()))
                .flatMap(stage -> stage.instructions().stream())
                .filter(instruction -> instruction.is("HEALTHCHECK"))
                .reduce((earlier, later) -> later)
                .map(PruneStage::healthWords)
                .orElse(List.of());
    }

    private static List<String> healthWords(Instruction check) {
        return check.shellText()
                .map(text -> List.of("/bin/sh", "-c", text.text()))
                .orElseGet(() -> check.exec().stream().map(ExecWord::value).toList());
    }

    private static Pruned pruned(Run run, Pruning pruning) {
        return new Pruned(
                pruning.slim()
                        .map(slim -> new Slim(
                                slim.dockerfile().text(),
                                new Measuring(run).measure(VariantName.SLIM, slim.image()),
                                slim.outcome())),
                new Packages(rows(pruning, true), rows(pruning, false)),
                FileClasses.rows(pruning.files()),
                pruning.attempts().stream().map(PruneStage::attempt).toList(),
                pruning.findings());
    }

    private static List<PackageRow> rows(Pruning pruning, boolean kept) {
        return pruning.decisions().stream()
                .filter(decision -> decision.kept() == kept)
                .map(PruneStage::row)
                .toList();
    }

    private static PackageRow row(PackageDecision decision) {
        return new PackageRow(
                decision.name(),
                decision.version(),
                decision.need(),
                Optional.of(decision.bytes()),
                decision.evidence());
    }

    private static Attempt attempt(Pruning.Attempt attempt) {
        return new Attempt(
                attempt.number(),
                attempt.kind(),
                attempt.without(),
                attempt.failure(),
                attempt.restored().stream()
                        .map(each -> new Restored(each.name(), each.reason()))
                        .toList());
    }
}
