package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The suite's requests to the program as its image starts it, among its surroundings. What the original answers over two
 * starts of it is what the other variants must answer.
 */
final class SmokeRun {
    private static final int FIRST_SERVER_ERROR = 500;
    /** So that a clock of seconds goes on between two answers. */
    private static final Duration TICK = Duration.ofMillis(1100);

    private final Engine engine;
    private final Suite suite;
    private final Surroundings surroundings;
    private final AnswerReader reader;

    SmokeRun(Engine engine, Suite suite, Surroundings surroundings, AnswerReader reader) {
        this.engine = engine;
        this.suite = suite;
        this.surroundings = surroundings;
        this.reader = reader;
    }

    /** @param original what the original came to; absent for the original itself */
    List<Check> run(String image, Optional<Outcome> original, LogSink log) {
        List<Check> checks = once(image, log);
        return original.map(other -> compared(checks, other))
                .orElseGet(() -> checks.stream().anyMatch(Check::passed) ? steady(image, checks, log) : checks);
    }

    private List<Check> once(String image, LogSink log) {
        Optional<Integer> port = lowestPort(image);
        try (Program program = Program.start(engine, surroundings, image)) {
            List<Check> checks = requests(program, port, log);
            program.tell(log);
            return checks;
        }
    }

    private List<Check> requests(Program program, Optional<Integer> port, LogSink log) {
        Client client = surroundings.client();
        Patience patience = new Patience(suite.needs().readyWithin());
        List<Check> checks = new ArrayList<>();
        for (SmokeRequest request : suite.smoke()) {
            int at = request.port().or(() -> port).orElseThrow(SmokeRun::nowhereToGo);
            checks.add(check(program, new Answer(client, request, at, new Tail(log)), patience));
        }
        return checks;
    }

    /** The original is started again, with services as they were at first, and then asked twice. */
    private List<Check> steady(String image, List<Check> checks, LogSink log) {
        surroundings.renew(log);
        Optional<Integer> port = lowestPort(image);
        try (Program program = Program.start(engine, surroundings, image)) {
            List<Check> second = requests(program, port, log);
            new Patience(TICK).until(() -> false);
            return merged(merged(checks, second), requests(program, port, log));
        }
    }

    private static List<Check> merged(List<Check> checks, List<Check> others) {
        List<Check> merged = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            merged.add(merged(checks.get(i), others.get(i).answer()));
        }
        return merged;
    }

    private static Check merged(Check check, Optional<SmokeAnswer> other) {
        return check.answer()
                .map(answer -> other.filter(each -> each.status() == answer.status())
                        .map(each -> check.answering(Optional.of(Steady.of(answer, each))))
                        .orElseGet(() -> check.answering(Optional.empty())
                                .noting(List.of("asked again, the original answers with another status: nothing is"
                                        + " compared with it"))))
                .orElse(check);
    }

    private static List<Check> compared(List<Check> checks, Outcome original) {
        return checks.stream()
                .map(check -> original.smoke(check.name())
                        .flatMap(Check::answer)
                        .flatMap(expected ->
                                check.answer().map(answer -> new AnswerComparison(expected, answer).of(check)))
                        .orElse(check)
                        .answering(Optional.empty()))
                .toList();
    }

    private Check check(Program program, Answer answer, Patience patience) {
        long start = System.nanoTime();
        boolean inTime = patience.until(() -> !program.running() || answer.came());
        if (answer.status.isEmpty()) {
            program.tell(answer.tail);
        }
        Verdict verdict = answer.status.map(answer.request::accepts).orElse(false)
                ? Verdict.PASSED
                : inTime || answer.status.isPresent() ? Verdict.FAILED : Verdict.TIMED_OUT;
        Check check = new Check(
                Check.Kind.SMOKE,
                answer.request.text(),
                verdict,
                answer.status,
                TestRun.millisSince(start),
                answer.tail.lines());
        return check.passed() ? check.answering(answer.whole().map(reader::read)) : check;
    }

    private Optional<Integer> lowestPort(String image) {
        return engine.image(image).stream()
                .map(Image::config)
                .flatMap(config -> config.exposedTcpPorts().stream())
                .min(Integer::compare);
    }

    private static AlpinistException nowhereToGo() {
        return new AlpinistException(
                Failure.INPUT,
                "The image exposes no TCP port, so that a smoke request has nowhere to go",
                "Name the port, as in --smoke :8080/health, or add EXPOSE to the Dockerfile.");
    }

    /** What a request came to, sent again until something answers that is no error of a program still warming up. */
    private static final class Answer {
        private final Client client;
        private final SmokeRequest request;
        private final int port;
        private final Tail tail;
        private Optional<Integer> status = Optional.empty();

        Answer(Client client, SmokeRequest request, int port, Tail tail) {
            this.client = client;
            this.request = request;
            this.port = port;
            this.tail = tail;
        }

        boolean came() {
            status = client.get(Surroundings.PROGRAM, port, request.path(), tail);
            return status.filter(code -> code < FIRST_SERVER_ERROR || request.accepts(code))
                    .isPresent();
        }

        Optional<HttpAnswer> whole() {
            return HttpAnswer.parse(client.lastAnswer());
        }
    }
}
