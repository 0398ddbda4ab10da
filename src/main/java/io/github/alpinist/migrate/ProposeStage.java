package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Author;
import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Patch;
import io.github.alpinist.forge.ProposalText;
import io.github.alpinist.report.Proposed;
import io.github.alpinist.report.Report;
import io.github.alpinist.text.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a patch or a pull request of a move that passed, and of nothing else. */
final class ProposeStage implements Stage {
    static final String NAME = "propose";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        ProposalDecision.requireMet(run.record());
        requireUnchanged(run);
        run.keep(record -> record.withConclusion(Conclusions.ofEnd(record)));
        switch (run.operator().proposing().kind()) {
            case NONE -> run.progress().say("No proposal was asked for");
            case PATCH -> patch(run);
            case GITHUB, GITLAB, GITEA -> new PullRequestProposal(run).propose(changes(run), report(run));
        }
    }

    static void withdrawDisproved(Run run) {
        new PullRequestProposal(run).withdrawDisproved();
    }

    /** A change made of an older Dockerfile would take back what was edited since. */
    private static void requireUnchanged(Run run) {
        String now = InputsDigest.of(run.task().readAgain());
        if (!now.equals(run.record().inputs())) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "The Dockerfile or its context was changed while the run went on",
                    "Run it again: what was tested is no longer what is there.");
        }
    }

    private static void patch(Run run) {
        byte[] mail = Patch.mail(
                Author.ALPINIST,
                ZonedDateTime.now(ZoneOffset.UTC),
                ProposalText.commitMessage(report(run)),
                changes(run));
        Path file = run.workspace().write(Run.PATCH, mail);
        run.keep(record -> record.withProposed(new Proposed(Optional.of(file.toString()), Optional.empty())));
        run.progress().say("Wrote " + file + ", ready for git am");
    }

    private static Report report(Run run) {
        return new ReportAssembly(run.record()).assemble();
    }

    /** The Dockerfile first. */
    private static List<FileChange> changes(Run run) {
        Project project = run.project();
        Source original = Dockerfiles.original(project).source();
        Source result = original.withText(run.record().resultText().orElseThrow());
        List<FileChange> changes = new ArrayList<>(List.of(change(project, original, result)));
        run.record().converted().orElseThrow().scripts().stream()
                .map(script -> change(project, project.original(script), project.written(script)))
                .forEach(changes::add);
        return changes;
    }

    private static FileChange change(Project project, Source original, Source result) {
        return new FileChange(
                new Git(project.root()).prefix() + original.name(),
                Optional.of(Blob.of(original.bytes())),
                Blob.of(result.bytes()),
                Files.isExecutable(project.root().resolve(original.name())));
    }
}
