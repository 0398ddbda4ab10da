package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.forge.Fault.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault at every call of every step in the life of a pull request. */
class GitHubFaultsTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    @TempDir
    Path folder;

    /**
     * How many calls of one step were made to fail, and what came of it that must not be.
     *
     * @param calls that the step makes where nothing fails
     */
    private record Outcome(int calls, int injected, List<String> violations) {}

    @Test
    void noFaultLeadsToASecondPullRequestOrToOneThatShouldNotBeAndARepeatedRunHeals() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Outcome>> outcomes = new ArrayList<>();
            for (GitHubLife life : GitHubLife.ALL) {
                Path bare = Files.createTempDirectory(folder, "bare");
                outcomes.add(threads.submit(() -> outcome(life, bare)));
            }
            int injected = 0;
            List<String> violations = new ArrayList<>();
            for (Future<Outcome> outcome : outcomes) {
                injected += outcome.get().injected();
                violations.addAll(outcome.get().violations());
            }
            System.out.println("GitHub: faults injected: " + injected + ", violations: " + violations.size());
            assertThat(violations).isEmpty();
            assertThat(injected).isGreaterThan(1500);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Outcome outcome(GitHubLife life, Path bare) {
        try (GitHubGround ground = new GitHubGround(bare)) {
            life.prepare(ground);
            FakeGitHubRepository.State start = ground.repository().state();
            ground.github().failNever();
            attempt(life, ground, ground.forge());
            List<String> calls = ground.github().calls();
            int injected = 0;
            List<String> violations = new ArrayList<>();
            for (int call = 1; call <= calls.size(); call++) {
                for (Fault fault : Fault.ALL) {
                    if (fault.isOfWritesOnly() && calls.get(call - 1).startsWith("GET")) {
                        continue;
                    }
                    ground.repository().restore(start);
                    injected++;
                    new Injection(life, ground, fault, call, calls.get(call - 1)).run(violations);
                }
            }
            return new Outcome(calls.size(), injected, violations);
        }
    }

    private record Injection(GitHubLife life, GitHubGround ground, Fault fault, int call, String what) {
        void run(List<String> violations) {
            boolean slow = fault.kind() == Kind.SLOW || fault.kind() == Kind.SLOW_IN_ANSWER;
            Duration whole = slow ? SHORT : Duration.ofSeconds(20);
            String end;
            if (fault.lasts()) {
                ground.github().failFrom(call, fault);
                end = attempt(life, ground, ground.forge(Duration.ZERO, whole));
            } else {
                ground.github().failAt(call, fault);
                end = attempt(life, ground, ground.forge(Duration.ofMinutes(10), whole));
                require(end.startsWith(life.end()), "it is not waited out: " + end, violations);
            }
            ground.github().failNever();
            require(!end.contains(FakeGitHub.TOKEN), "the token is in: " + end, violations);
            requireNoHarm("at once", violations);
            String healed = attempt(life, ground, ground.forge());
            require(healed.startsWith(life.end()), "a repeated run ends with: " + healed, violations);
            require(life.holds().test(ground), "a repeated run does not heal", violations);
            require(ground.github().pullCount() == life.pulls(), "pull requests are missing", violations);
            requireNoHarm("after a repeated run", violations);
        }

        private void requireNoHarm(String when, List<String> violations) {
            require(ground.github().pullCount() <= life.pulls(), "a second pull request " + when, violations);
            require(ground.github().openPulls() <= 1, "two open pull requests " + when, violations);
            require(!life.never().test(ground), "what must never be " + when, violations);
        }

        private void require(boolean condition, String otherwise, List<String> violations) {
            if (!condition) {
                violations.add(
                        "after " + life.name() + ", " + fault + " at call " + call + " (" + what + "): " + otherwise);
            }
        }
    }

    private static String attempt(GitHubLife life, GitHubGround ground, GitHubForge forge) {
        try {
            return life.step().apply(ground, forge);
        } catch (AlpinistException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            assertThat(e.failure()).isEqualTo(Failure.FORGE);
            return e.getMessage() + "\n" + e.remedy() + "\n" + trace;
        }
    }
}
