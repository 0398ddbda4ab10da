package io.github.alpinist.forge;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/** A forge of a few calls over JSON: each method is begun anew where a call meets what passes by itself. */
abstract class RestForge implements Forge, Comments {
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(60);

    private static final int FORBIDDEN = 403;

    private final ForgeCalls calls;
    private final Refusal refusal;
    private final Patience patience;

    RestForge(ForgeCalls calls, Refusal refusal, Patience patience) {
        this.calls = calls;
        this.refusal = refusal;
        this.patience = patience;
    }

    @Override
    public final PullRequest propose(Proposal proposal) {
        ForgeInput.requirePlain(proposal.branch(), proposal.baseCommit());
        return patiently(() -> life().propose(proposal));
    }

    @Override
    public final Optional<PullRequest> withdraw(Withdrawal withdrawal) {
        ForgeInput.requirePlain(withdrawal.branch(), withdrawal.baseCommit());
        return patiently(() -> life().withdraw(withdrawal));
    }

    @Override
    public final Optional<String> comment(Comment comment) {
        return patiently(() -> {
            try {
                return Optional.of(new CommentThread(calls, calls.self()).leave(comment));
            } catch (RefusedException e) {
                if (e.status() == FORBIDDEN) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    @Override
    public final Optional<Integer> pullRequestOf(String branch) {
        return patiently(() ->
                calls.openRequests(branch).stream().map(ForgeRequest::number).max(Comparator.naturalOrder()));
    }

    private RequestLife life() {
        return new RequestLife(calls, refusal.repository());
    }

    private <T> T patiently(Patience.Attempt<T> attempt) {
        try {
            return patience.over(attempt);
        } catch (IOException e) {
            throw refusal.of(e);
        }
    }
}
