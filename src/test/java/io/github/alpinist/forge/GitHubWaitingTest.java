package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.forge.Fault.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHubWaitingTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_790_000_000);

    @TempDir
    Path folder;

    private GitHubGround ground;
    private final List<Duration> waits = new ArrayList<>();

    @BeforeEach
    void start() {
        ground = new GitHubGround(folder);
    }

    @AfterEach
    void stop() {
        if (ground != null) {
            ground.close();
        }
    }

    @Test
    void aLimitIsWaitedOutAsLongAsGitHubAsks() {
        ground.github().failAt(3, new Fault(Kind.LIMIT, 429, false, false));

        assertThat(propose(Duration.ofMinutes(10)).state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(waits).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void aServerInTroubleIsAskedAgainLessAndLessOftenAndNotForEver() {
        ground.github().failFrom(1, Fault.before(503));

        AlpinistException refusal =
                catchThrowableOfType(AlpinistException.class, () -> propose(Duration.ofMinutes(10)));

        assertThat(refusal).hasMessageContaining("503");
        assertThat(waits.stream().map(Duration::toSeconds)).containsExactly(2L, 4L, 8L, 16L);
    }

    @Test
    void aLimitBeyondTheBoundIsAnErrorThatSaysUntilWhen() {
        ground.github().failFrom(1, new Fault(Kind.LIMIT, 403, false, true));

        AlpinistException refusal = catchThrowableOfType(AlpinistException.class, () -> propose(Duration.ofSeconds(2)));

        assertThat(waits).isEmpty();
        assertThat(refusal.remedy()).matches("wait until GitHub's rate limit is over, at \\d{4}-.*Z, then run again");
    }

    @Test
    void anAnswerThatStopsInItsMiddleHangsNobody() {
        ground.github().failAt(2, new Fault(Kind.SLOW_IN_ANSWER, 0, true, false));

        assertThat(propose(Duration.ofMinutes(10)).state()).isEqualTo(PullRequest.State.OPEN);
        assertThat(waits).isNotEmpty();
    }

    @Test
    void theWaitIsReadFromTheHeaders() {
        assertThat(GitHubLimit.wait(429, Map.of("retry-after", List.of("7")), NOW))
                .contains(Duration.ofSeconds(7));
        assertThat(GitHubLimit.wait(
                        403,
                        Map.of(
                                "X-RateLimit-Remaining",
                                List.of("0"),
                                "x-ratelimit-reset",
                                List.of("" + NOW.plusSeconds(90).getEpochSecond())),
                        NOW))
                .contains(Duration.ofSeconds(91));
        assertThat(GitHubLimit.wait(403, Map.of("X-RateLimit-Reset", List.of("1")), NOW))
                .contains(Duration.ofMinutes(1));
        assertThat(GitHubLimit.wait(500, Map.of(), NOW)).isEmpty();
    }

    @Test
    void onlyWhatPassesIsWaitedFor() {
        assertThat(GitHubLimit.passes(403, Map.of(), "You have exceeded a secondary rate limit."))
                .isTrue();
        assertThat(GitHubLimit.passes(403, Map.of(), "Resource not accessible by integration"))
                .isFalse();
        assertThat(GitHubLimit.passes(403, Map.of("x-ratelimit-remaining", List.of("12")), "Forbidden"))
                .isFalse();
        assertThat(GitHubLimit.passes(404, Map.of(), "Not Found")).isFalse();
    }

    private PullRequest propose(Duration bound) {
        GitHubForge forge = new GitHubForge(
                ground.github().api(),
                FakeGitHub.REPOSITORY,
                FakeGitHub.TOKEN,
                new Patience(bound, waits::add),
                new Exchange(Duration.ofSeconds(2)));
        return forge.propose(ground.proposal(GitHubGround.AFTER));
    }
}
