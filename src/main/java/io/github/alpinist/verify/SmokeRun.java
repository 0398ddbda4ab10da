package io.github.alpinist.verify;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The suite's requests to the program as its image starts it, among its surroundings. */
final class SmokeRun {
    private static final int FIRST_SERVER_ERROR = 500;

    private final Engine engine;
    private final Suite suite;
    private final Surroundings surroundings;

    SmokeRun(Engine engine, Suite suite, Surroundings surroundings) {
        this.engine = engine;
        this.suite = suite;
        this.surroundings = surroundings;
    }

    List<Check> run(String image, LogSink log) {
        Optional<Integer> port = lowestPort(image);
        Client client = surroundings.client();
        try (Program program = Program.start(engine, surroundings, image)) {
            Patience patience = new Patience(suite.needs().readyWithin());
            List<Check> checks = new ArrayList<>();
            for (SmokeRequest request : suite.smoke()) {
                int at = request.port().or(() -> port).orElseThrow(SmokeRun::nowhereToGo);
                checks.add(check(program, new Answer(client, request, at, new Tail(log)), patience));
            }
            program.tell(log);
            return checks;
        }
    }

    private static Check check(Program program, Answer answer, Patience patience) {
        long start = System.nanoTime();
        boolean inTime = patience.until(() -> !program.running() || answer.came());
        if (answer.status.isEmpty()) {
            program.tell(answer.tail);
        }
        Verdict verdict = answer.status.map(answer.request::accepts).orElse(false)
                ? Verdict.PASSED
                : inTime || answer.status.isPresent() ? Verdict.FAILED : Verdict.TIMED_OUT;
        return new Check(
                Check.Kind.SMOKE,
                answer.request.text(),
                verdict,
                answer.status,
                TestRun.millisSince(start),
                answer.tail.lines());
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
    }
}
