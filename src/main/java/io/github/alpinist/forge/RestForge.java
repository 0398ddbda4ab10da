package io.github.alpinist.forge;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.io.IOException;
import java.net.URI;
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
        return patiently(() -> life().propose(proposal));
    }

    @Override
    public final Optional<PullRequest> withdraw(Withdrawal withdrawal) {
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

    /** Refuses what cannot be right before anything is asked: over plain HTTP everybody on the way reads the token. */
    static URI safe(URI api, String token) {
        String host = String.valueOf(api.getHost());
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        boolean safe = "https".equals(api.getScheme()) || "http".equals(api.getScheme()) && loopback;
        require(
                safe && api.getUserInfo() == null,
                "not a safe address of an API: " + host,
                "give one that begins with https://");
        require(token.matches("\\S+"), "the token is empty or holds white space", "give the token alone");
        return api;
    }

    static void require(boolean condition, String message, String remedy) {
        if (!condition) {
            throw new AlpinistException(Failure.INPUT, message, remedy);
        }
    }
}
