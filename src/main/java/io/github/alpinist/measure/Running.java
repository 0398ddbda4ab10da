package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Unmeasured;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures variants by running them, each in its turn: original, alpine, slim, original, and so on, so that what a
 * machine does beside it strikes all of them.
 */
public final class Running {
    private final Engine engine;
    private final Plan plan;
    private final List<Target> targets;
    private final Builder builder;
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final ProgramTurn program;
    private final TestTurn tests;
    private final long start = System.nanoTime();
    private Optional<String> inVain = Optional.empty();

    /**
     * @param targets the original first; each is an image on the engine
     * @param labels put on everything that is made
     * @param clientImage an image with BusyBox, from which services and the program are spoken to
     * @param progress told before each round what is done in it
     */
    public Running(
            Engine engine,
            Plan plan,
            List<Target> targets,
            Map<String, String> labels,
            String clientImage,
            Builder builder,
            Consumer<String> progress) {
        this.engine = engine;
        this.plan = plan;
        this.targets = List.copyOf(targets);
        this.builder = builder;
        this.progress = progress;
        this.program = new ProgramTurn(engine, labels, clientImage, plan.readyLine(), ledger);
        this.tests = new TestTurn(engine, labels, clientImage, ledger);
    }

    /**
     * What the rounds came to.
     *
     * @param rounds how many there were
     * @param measurements in the order of their quantities
     * @param unmeasured what could not be measured
     * @param failed checks that failed in a round, though they had passed before
     */
    public record Result(int rounds, List<Measurement> measurements, List<Unmeasured> unmeasured, List<Failed> failed) {
        public Result {
            measurements = List.copyOf(measurements);
            unmeasured = List.copyOf(unmeasured);
            failed = List.copyOf(failed);
        }

        /** Whether a check of that name failed on the original too. */
        public boolean failedOnOriginal(Check check) {
            return failed.stream()
                    .anyMatch(each -> each.variant() == VariantName.ORIGINAL
                            && each.check().name().equals(check.name()));
        }
    }

    /** A check of a variant that failed in a round. */
    public record Failed(VariantName variant, Check check) {}

    /** @throws io.github.alpinist.finding.AlpinistException where the whole run cannot go on */
    public Result measure() {
        int rounds = emulated().map(this::nothing).orElseGet(this::rounds);
        List<Unmeasured> unmeasured = new ArrayList<>(ledger.unmeasured());
        inVain.map(reason -> new Unmeasured("time and memory", reason)).ifPresent(each -> unmeasured.add(0, each));
        List<Failed> failed = tests.failed().stream()
                .map(each -> new Failed(each.target().variant(), each.check()))
                .toList();
        return new Result(rounds, ledger.measurements(), unmeasured, failed);
    }

    private int rounds() {
        if (plan.rounds() == 0) {
            return nothing("no rounds were asked for; measure asks for some");
        }
        int done = 0;
        if (plan.expected().compareTo(plan.within()) > 0) {
            nothing("a round is expected to take " + plan.expected().toSeconds()
                    + " s, which measure-within and timeout do not allow");
        } else {
            prepare();
            done = new Rounds(plan.rounds(), plan.within(), System::nanoTime).run(0, plan.expected(), this::round);
        }
        if (plan.builds()) {
            builds();
        }
        return done;
    }

    /** What is known to be in vain; and one start of each that is not counted, so that the first round is like the others. */
    private void prepare() {
        if (targets.get(0).suite().tests().isEmpty()) {
            ledger.miss(TestTurn.MEMORY, "there is no test command; test would name one");
        }
        if (plan.endsByItself()) {
            Stream.of(ProgramTurn.START, ProgramTurn.SETTLED, ProgramTurn.PEAK)
                    .forEach(series -> ledger.miss(series, "the image's program ends by itself, or there is none"));
        } else {
            progress.accept("Each variant is started once, to warm up");
            targets.forEach(program::take);
            ledger.forgetSamples();
        }
    }

    private void round(int number) {
        progress.accept("Round " + number + " of " + plan.rounds() + ": " + names() + " are run, one after the other");
        for (Target target : targets) {
            program.take(target);
            tests.take(target);
        }
    }

    private void builds() {
        BuildTurn turn = new BuildTurn(builder, ledger);
        Duration left = plan.within().minusNanos(System.nanoTime() - start);
        new Rounds(plan.rounds(), left, System::nanoTime).run(1, left, number -> {
            progress.accept("Builds, round " + number + ": " + names() + " are built without any cache");
            targets.forEach(turn::take);
        });
    }

    private String names() {
        return targets.stream().map(target -> target.variant().label()).collect(Collectors.joining(", "));
    }

    private int nothing(String reason) {
        inVain = Optional.of(reason);
        return 0;
    }

    /** What is timed under emulation tells of the emulator. */
    private Optional<String> emulated() {
        String own = engine.info().platform();
        return targets.stream()
                .map(Target::image)
                .flatMap(image -> engine.image(image).stream())
                .map(Image::platform)
                .filter(platform -> !platform.equals(own))
                .findFirst()
                .map(platform -> "the images are for " + platform + ", and the engine is " + own
                        + ": emulated, nothing is timed; an engine of that platform would make it possible");
    }
}
