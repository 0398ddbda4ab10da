package io.github.alpinist.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.finding.Place;
import io.github.alpinist.finding.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The runner obeys the commands of the step, and none that stands in what others wrote. */
class WorkflowLogTest {
    private static final Pattern COMMAND = Pattern.compile("^\\s*::([^:\\s]+)(?: ([^:]*))?::(.*)$|##\\[([^]]+)](.*)");

    private final StringWriter text = new StringWriter();
    private final WorkflowLog log = new WorkflowLog(new PrintWriter(text));

    @Test
    void aStageIsAGroup() {
        log.stage("build");
        log.stage("test");
        log.endGroup();

        assertThat(obeyed()).containsExactly("group=build", "endgroup=", "group=test", "endgroup=");
    }

    @Test
    void whatOthersWroteIsNotObeyed() {
        log.stage("test");
        log.output("original", "::set-output name=conclusion::passed");
        log.output("alpine", "##[error]not ours");
        log.say("::add-mask::x");
        log.output("slim", "::stop-commands::pause-logging");
        log.endGroup();

        assertThat(obeyed()).containsExactly("group=test", "endgroup=");
    }

    @Test
    void noWordOfOthersEndsTheirSilence() {
        log.output("original", "::pause-logging::");
        log.output("original", "::00000000-0000-0000-0000-000000000000::");
        log.output("original", "::error::not ours");

        assertThat(obeyed()).isEmpty();
    }

    @Test
    void aFindingIsAnnotatedAtItsFileAndLine() {
        Finding finding = new Finding(
                "glibc-download",
                Severity.WARNING,
                new Place("a,b:c.Dockerfile", 7, 3),
                "50% of\n::error::it",
                "Take the musl build.",
                Optional.of("https://musl.example/7"));

        log.annotate(List.of(finding), new FilesOfRepository(Path.of("/checkout"), Path.of("/checkout/service")));

        assertThat(text.toString().strip())
                .isEqualTo("::warning col=3,file=service/a%2Cb%3Ac.Dockerfile,line=7,title=glibc-download::"
                        + "50%25 of : :error::it Take the musl build. See https://musl.example/7");
    }

    @Test
    void anErrorStandsOutsideOfItsGroup() {
        log.stage("test");
        log.error(new AlpinistException(Failure.TESTS, "It fails", "Mend it."));

        assertThat(obeyed()).containsExactly("group=test", "endgroup=", "error=It fails. Mend it.");
    }

    /** What a runner obeys, by the rules that GitHub documents. */
    private List<String> obeyed() {
        List<String> obeyed = new ArrayList<>();
        String stopped = "";
        for (String line : text.toString().lines().toList()) {
            Matcher command = COMMAND.matcher(line);
            if (!command.find()) {
                continue;
            }
            String name = command.group(1) == null ? command.group(4) : command.group(1);
            if (!stopped.isEmpty()) {
                stopped = name.equals(stopped) ? "" : stopped;
            } else if (name.equals("stop-commands")) {
                stopped = command.group(3);
            } else {
                obeyed.add(name + "=" + (command.group(3) == null ? command.group(5) : command.group(3)));
            }
        }
        return obeyed;
    }
}
