package io.github.alpinist.measure;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.MemoryUse;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.report.Quantity;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.Patience;
import io.github.alpinist.verify.Surroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One start of a variant's program, as its image has it: how long it takes, and what memory it needs then. */
final class ProgramTurn {
    static final Series START = Series.of(Quantity.START);
    static final Series SETTLED = Series.of(Quantity.MEMORY_SETTLED);
    static final Series PEAK = Series.of(Quantity.MEMORY_PEAK);

    private static final String WHAT_IS_LOOKED_AT =
            ": what the control group accounts for, without the inactive cache of files; the least of five looks";
    private static final Duration AFTER_SIGN = Duration.ofMillis(500);
    private static final Duration WITHOUT_SIGN = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 5;

    private final Engine engine;
    private final Map<String, String> labels;
    private final String clientImage;
    private final Optional<Pattern> readyLine;
    private final Ledger ledger;

    ProgramTurn(
            Engine engine, Map<String, String> labels, String clientImage, Optional<Pattern> readyLine, Ledger ledger) {
        this.engine = engine;
        this.labels = labels;
        this.clientImage = clientImage;
        this.readyLine = readyLine;
        this.ledger = ledger;
    }

    /** Takes no more time where nothing of it can be measured any more. */
    void take(Target target) {
        if (ledger.isMissed(START) && ledger.isMissed(SETTLED) && ledger.isMissed(PEAK)) {
            return;
        }
        Optional<Image> image = engine.image(target.image());
        if (image.isPresent()) {
            take(target, image.get());
        } else {
            missAll("the engine has the image of " + target.variant().label() + " no more");
        }
    }

    private void take(Target target, Image image) {
        Needs needs = target.suite().needs();
        Optional<ReadySign> sign = ReadySigns.of(readyLine, target.suite().smoke(), image);
        if (sign.isEmpty()) {
            ledger.miss(
                    START,
                    "nothing tells when the program has started; a smoke request, a ready-line or a"
                            + " HEALTHCHECK would");
        }
        try (Surroundings surroundings = Surroundings.start(engine, needs, labels, clientImage, target.log())) {
            sign.ifPresent(each -> each.prepare(surroundings));
            HealthTest health =
                    sign.map(each -> each.health(needs.readyWithin())).orElse(HealthTest.NONE);
            String container = engine.create(surroundings
                    .joined(ContainerRequest.of(target.image()))
                    .withAliases(List.of(Surroundings.PROGRAM))
                    .withHealth(health));
            try {
                watch(
                        new Started(target, container, surroundings),
                        sign,
                        ReadySigns.questions(target.suite().smoke(), image));
            } finally {
                engine.remove(container);
            }
        } catch (AlpinistException e) {
            Misfortune.of(e, target).keep(ledger, START, SETTLED, PEAK);
        }
    }

    /** A program's container, which is started here, and what is around it. */
    private record Started(Target target, String container, Surroundings surroundings) {
        String on() {
            return " on " + target.variant().label();
        }
    }

    private void watch(Started program, Optional<ReadySign> sign, List<Question> questions) {
        long start = System.nanoTime();
        engine.start(program.container());
        if (sign.isPresent() && !timed(program, sign.get(), start)) {
            return;
        }
        pause(sign.isPresent() ? AFTER_SIGN : WITHOUT_SIGN);
        if (!engine.running(program.container())) {
            missMemory("the program had ended" + program.on() + " before it could be looked at");
            return;
        }
        settled(program, sign.isPresent() ? "half a second after the program was ready" : "3 s after the start");
        peak(program, questions);
    }

    private boolean timed(Started program, ReadySign sign, long start) {
        Duration within = program.target().suite().needs().readyWithin();
        boolean ready = sign.await(engine, program.container(), program.surroundings(), within);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (ready) {
            ledger.add(START, sign.method(), program.target().variant(), millis);
            return true;
        }
        String why = engine.running(program.container())
                ? "the program was not ready" + program.on() + " within " + within.toSeconds()
                        + " s; more time can be given with ready-within"
                : "the program ended" + program.on() + " before it was ready";
        missAll(why);
        return false;
    }

    private void settled(Started program, String when) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < LOOKS; i++) {
            pause(BETWEEN_LOOKS);
            least = Math.min(
                    least,
                    engine.memory(program.container()).map(MemoryUse::now).orElse(Long.MAX_VALUE));
        }
        if (least == Long.MAX_VALUE) {
            missMemory("the engine accounts for no memory; its memory control group would have to be switched on");
        } else {
            ledger.add(SETTLED, when + WHAT_IS_LOOKED_AT, program.target().variant(), least);
        }
    }

    private void peak(Started program, List<Question> questions) {
        if (questions.isEmpty()) {
            ledger.miss(PEAK, "nothing asks the program for anything; a smoke request would");
        }
        if (ledger.isMissed(PEAK)) {
            return;
        }
        try (PeakWatch watch = PeakWatch.over(engine, program.container())) {
            for (Question question : questions) {
                if (!question.load(program.surroundings().client())) {
                    ledger.miss(
                            PEAK,
                            question.request().text() + ", asked " + Question.TIMES + " times" + program.on()
                                    + ", was not always answered as wanted");
                    return;
                }
            }
            watch.peak()
                    .ifPresentOrElse(
                            peak -> ledger.add(
                                    PEAK,
                                    peak.method() + ", from the start to the last of up to " + Question.TIMES
                                            + " of each request",
                                    program.target().variant(),
                                    peak.bytes()),
                            () -> ledger.miss(PEAK, "the engine accounts for no memory"));
        }
    }

    private void missAll(String why) {
        ledger.miss(START, why);
        missMemory(why);
    }

    private void missMemory(String why) {
        ledger.miss(SETTLED, why);
        ledger.miss(PEAK, why);
    }

    private static void pause(Duration time) {
        new Patience(time, time).until(() -> false);
    }
}
