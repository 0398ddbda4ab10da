package io.github.alpinist.forge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.report.Git;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a pull request where calls fail. */
abstract class RestForgeLife extends ForgeLife {
    private static final List<Fault> FAULTS =
            Fault.ALL.stream().filter(fault -> !isSlow(fault)).toList();

    private static final Fault TOO_MANY = new Fault(Fault.Kind.LIMIT, 429, false, false);

    /** Something that a run does, on a forge that may fail once. */
    private interface Act {
        void on(RestForge forge);
    }

    abstract FakeForge fake(Git bare);

    @Override
    FakeForge start(Path folder) throws IOException {
        Git bare = Git.init(Files.createDirectory(folder.resolve("bare")), "--bare");
        bare.run("config", "receive.denyDeletes", "false");
        return fake(bare);
    }

    @Override
    String token() {
        return FakeForge.TOKEN;
    }

    private FakeForge faking() {
        return (FakeForge) ground();
    }

    @ParameterizedTest
    @CsvSource({
        "301, address and the name",
        "401, has not expired",
        "403, give the token",
        "404, name is right",
        "409, nobody else is writing",
        "422, change what",
        "423, unarchive",
        "429, rate limit",
        "500, run again later",
        "503, run again later",
        "0, run again"
    })
    void aRefusalSaysWhatWouldHelp(int status, String remedy) {
        faking().server().failAt(1, Fault.before(status));
        if (status == 0) {
            faking().close();
        }

        AlpinistException refusal = assertRefused(proposal(AFTER), remedy);
        assertThat(refusal).hasMessageContaining("acme/notes");
    }

    @Test
    void anAnswerWithoutWhatItShouldHaveIsTold() {
        faking().server().failAt(2, new Fault(Fault.Kind.STATUS, 200, true, false));

        assertRefused(proposal(AFTER), "the answer has no ", "is the address of its API");
    }

    @Test
    void aForgeThatAsksToWaitIsGivenTheTimeAndNoMoreThanTheBound() {
        List<Duration> waits = new ArrayList<>();
        faking().server().failAt(3, TOO_MANY);

        faking().forge(new Patience(Duration.ofSeconds(10), waits::add)).propose(proposal(AFTER));

        assertThat(waits).containsExactly(Duration.ofSeconds(3));
        faking().server().failAt(1, TOO_MANY);
        AlpinistException refusal = catchThrowableOfType(
                AlpinistException.class,
                () -> faking().forge(new Patience(Duration.ofSeconds(2), waits::add))
                        .propose(proposal(OTHER)));
        assertThat(refusal.remedy()).contains("rate limit");
        assertThat(waits).hasSize(1);
    }

    @Test
    void aFaultAtAnyCallNeverLeadsToASecondRequestAndARepeatedRunHeals() {
        String moved = newBase();
        FakeForge.State nothing = faking().state(BRANCH);
        forge().propose(proposal(OTHER));
        FakeForge.State proposed = faking().state(BRANCH);
        forge().withdraw(withdrawal(moved));
        FakeForge.State withdrawn = faking().state(BRANCH);
        int injected = 0;
        for (Fault fault : FAULTS) {
            injected += inject(fault, nothing, forge -> forge.propose(proposal(AFTER)), true);
            injected += inject(fault, proposed, forge -> forge.propose(proposal(AFTER)), true);
            injected += inject(fault, proposed, forge -> forge.withdraw(withdrawal(moved)), false);
            injected += inject(fault, withdrawn, forge -> forge.propose(proposal(AFTER)), true);
        }
        System.out.println(
                getClass().getSimpleName() + ": faults injected, each healed by a repeated run: " + injected);
        assertThat(injected).isGreaterThan(300);
    }

    @Test
    void whatPassesByItselfIsWaitedOutInOneRun() {
        forge().propose(proposal(OTHER));
        FakeForge.State proposed = faking().state(BRANCH);
        int injected = 0;
        for (Fault fault : FAULTS.stream().filter(RestForgeLife::passes).toList()) {
            injected += inject(fault, proposed, forge -> patient().propose(proposal(AFTER)), true);
        }
        System.out.println(getClass().getSimpleName() + ": faults injected, each waited out: " + injected);
        assertThat(injected).isGreaterThan(50);
    }

    @Test
    void aForgeThatStopsAnsweringIsGivenUpAndARepeatedRunHeals() {
        forge().propose(proposal(OTHER));
        FakeForge.State proposed = faking().state(BRANCH);
        Exchange impatient = new Exchange(Duration.ofMillis(300));
        int injected = 0;
        for (Fault fault : Fault.ALL.stream().filter(RestForgeLife::isSlow).toList()) {
            faking().restore(BRANCH, proposed);
            faking().server().failAt(9, fault);
            attempt(forge -> faking().forge(NO_PATIENCE, impatient).propose(proposal(AFTER)));
            faking().server().failNever();
            forge().propose(proposal(AFTER));
            assertIsOpen(fault.toString());
            injected++;
        }
        assertThat(injected).isEqualTo(3);
    }

    private static boolean isSlow(Fault fault) {
        return fault.kind() == Fault.Kind.SLOW || fault.kind() == Fault.Kind.SLOW_IN_ANSWER;
    }

    private RestForge patient() {
        return faking().forge(new Patience(Duration.ofMinutes(1), time -> {}));
    }

    private static boolean passes(Fault fault) {
        return fault.status() == 0 || fault.status() == 429 || fault.status() >= 500;
    }

    /** Lets each call fail in turn, until there is none of that number. */
    private int inject(Fault fault, FakeForge.State before, Act act, boolean isOpenAfter) {
        for (int call = 1; ; call++) {
            faking().restore(BRANCH, before);
            faking().server().failAt(call, fault);
            attempt(act);
            if (faking().server().calls().size() < call) {
                return call - 1;
            }
            faking().server().failNever();
            act.on(forge());
            String description = fault + " at call " + call;
            assertThat(faking().requestCount()).as(description).isEqualTo(1);
            if (isOpenAfter) {
                assertIsOpen(description);
            } else {
                assertIsWithdrawn(description);
            }
        }
    }

    private void attempt(Act act) {
        try {
            act.on(forge());
        } catch (AlpinistException e) {
            assertThat(e.failure()).isEqualTo(Failure.FORGE);
            assertSilentAboutTheToken(e);
        }
        assertThat(faking().requestCount()).isLessThanOrEqualTo(1);
    }

    private void assertIsOpen(String description) {
        ForgeGround.Seen seen = faking().request(1);
        assertThat(seen.state()).as(description).isEqualTo("open");
        assertThat(faking().object(BRANCH + ":Dockerfile"))
                .as(description)
                .contains(Blob.of(AFTER.getBytes(StandardCharsets.UTF_8)).sha1());
        assertThat(seen.body())
                .as(description)
                .contains(faking().branch(BRANCH).orElseThrow())
                .doesNotContain("withdrawn");
        assertThat(seen.labels()).as(description).hasSize(2);
    }

    private void assertIsWithdrawn(String description) {
        assertThat(faking().request(1).state()).as(description).isEqualTo("closed");
        assertThat(faking().request(1).body()).as(description).contains("withdrawn for ");
    }

    @Test
    void anAddressThatWouldShowTheTokenIsRefused() {
        for (String api : List.of("http://api.example", "ftp://api.example", "https://user@api.example", "x")) {
            assertThatThrownBy(() -> ForgeInput.safe(URI.create(api), "t")).isInstanceOf(AlpinistException.class);
        }
    }
}
