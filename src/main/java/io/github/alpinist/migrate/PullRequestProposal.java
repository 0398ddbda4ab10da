package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Blob;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Forge;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.ProposalText;
import io.github.alpinist.forge.Provenance;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.forge.Withdrawal;
import io.github.alpinist.report.Proposed;
import io.github.alpinist.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Proposes a move as a pull request against the commit that is checked out. */
final class PullRequestProposal {
    /** What the names of Alpinist's branches begin with. */
    static final String BRANCHES = "alpinist/";

    private final Run run;

    PullRequestProposal(Run run) {
        this.run = run;
    }

    /** @param changes that of the Dockerfile first */
    void propose(List<FileChange> changes, Report report) {
        if (run.record().requirements().provesBuildOnly()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "No pull request without a test or a smoke request: nothing but the build was proved",
                    "Give --test or --smoke; --propose patch makes a patch all the same.");
        }
        PullRequest request = forge().propose(proposal(changes, report));
        run.keep(record -> record.withProposed(new Proposed(Optional.empty(), Optional.of(request.url()))));
        run.progress().say("Pull request " + request.url());
        request.notes().forEach(run.progress()::say);
    }

    /** Withdraws what an earlier run proposed and this one disproves; a failure to do so is told, and hides nothing. */
    void withdrawDisproved() {
        if (!run.operator().proposing().isOnForge() || !Conclusions.disproves(run.record())) {
            return;
        }
        try {
            forge().withdraw(withdrawal())
                    .ifPresent(request -> run.progress().say("Withdrew pull request " + request.url()));
        } catch (AlpinistException e) {
            run.progress().say("Whether a pull request had to be withdrawn is not known: " + e.getMessage());
        }
    }

    private Withdrawal withdrawal() {
        Git git = new Git(run.project().root());
        String path = git.prefix() + run.project().relative(run.project().dockerfile());
        Report report = new ReportAssembly(run.record()).assemble();
        return new Withdrawal(branchFor(path), base(git), commit(git), ProposalText.withdrawal(report));
    }

    private Forge forge() {
        return run.operator().proposing().forge().get();
    }

    /** Folders are joined by hyphens; where the path has other signs, a part of its hash tells it from its likes. */
    static String branchFor(String path) {
        String name = BRANCHES + path.replaceAll("[^A-Za-z0-9]+", "-");
        String hash = Blob.of(path.getBytes(StandardCharsets.UTF_8)).sha1().substring(0, 8);
        return path.matches("[A-Za-z0-9/]+") ? name : name + "-" + hash;
    }

    private static String base(Git git) {
        return git.branch().orElseThrow(PullRequestProposal::noBranch);
    }

    private static String commit(Git git) {
        return git.commit().orElseThrow(PullRequestProposal::noBranch);
    }

    private Proposal proposal(List<FileChange> changes, Report report) {
        String dockerfile = changes.get(0).path();
        Git git = new Git(run.project().root());
        Proposing proposing = run.operator().proposing();
        return new Proposal(
                branchFor(dockerfile),
                base(git),
                commit(git),
                ProposalText.title(report),
                ProposalText.body(report, provenance(git, dockerfile)),
                ProposalText.commitMessage(report),
                changes,
                proposing.labels(),
                proposing.draft(),
                proposing.reopen());
    }

    private Provenance provenance(Git git, String path) {
        return new Provenance(branchFor(path), commit(git), git.prefix(), path, new RunArguments(run).options());
    }

    private static AlpinistException noBranch() {
        return new AlpinistException(
                Failure.INPUT,
                "The repository has no branch checked out, so that a pull request has no base",
                "Check out the branch that the pull request is for.");
    }
}
