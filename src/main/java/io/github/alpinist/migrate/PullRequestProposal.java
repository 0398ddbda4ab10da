package io.github.alpinist.migrate;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.FileChange;
import io.github.alpinist.forge.Proposal;
import io.github.alpinist.forge.ProposalText;
import io.github.alpinist.forge.PullRequest;
import io.github.alpinist.report.Proposed;
import io.github.alpinist.report.Report;
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

    void propose(FileChange change, Report report) {
        if (run.record().requirements().provesBuildOnly()) {
            throw new AlpinistException(
                    Failure.TESTS,
                    "No pull request without a test or a smoke request: nothing but the build was proved",
                    "Give --test or --smoke; --propose patch makes a patch all the same.");
        }
        PullRequest request = run.operator().forge().get().propose(proposal(change, report));
        run.keep(record -> record.withProposed(new Proposed(Optional.empty(), Optional.of(request.url()))));
        run.progress().say("Pull request " + request.url());
    }

    private Proposal proposal(FileChange change, Report report) {
        Git git = new Git(run.project().root());
        return new Proposal(
                BRANCHES + change.path().replaceAll("[^A-Za-z0-9]+", "-"),
                git.branch().orElseThrow(PullRequestProposal::noBranch),
                git.commit().orElseThrow(PullRequestProposal::noBranch),
                ProposalText.title(report),
                ProposalText.body(
                        report, List.of("migrate", "--alpine", run.release().toString())),
                ProposalText.commitMessage(report),
                List.of(change),
                List.of(),
                false);
    }

    private static AlpinistException noBranch() {
        return new AlpinistException(
                Failure.INPUT,
                "The repository has no branch checked out, so that a pull request has no base",
                "Check out the branch that the pull request is for.");
    }
}
