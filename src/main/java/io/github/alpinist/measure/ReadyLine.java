package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.text.BoundedText;
import io.github.alpinist.verify.Patience;
import io.github.alpinist.verify.Surroundings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/** A line of the program's log. */
record ReadyLine(Pattern line) implements ReadySign {
    private static final Duration PAUSE = Duration.ofMillis(10);

    @Override
    public String method() {
        return "from the container's start to the log line that ready-line names, looked for every " + PAUSE.toMillis()
                + " ms";
    }

    @Override
    public void prepare(Surroundings surroundings) {
        // the engine has the log
    }

    @Override
    public HealthTest health(Duration within) {
        return HealthTest.NONE;
    }

    @Override
    public boolean await(Engine engine, String container, Surroundings surroundings, Duration within) {
        AtomicBoolean said = new AtomicBoolean();
        AtomicBoolean endless = new AtomicBoolean();
        new Patience(within, PAUSE).until(() -> {
            boolean ended = !engine.running(container);
            engine.logs(container, (stream, text) -> {
                if (!said.get() && !endless.get()) {
                    look(text, said, endless);
                }
            });
            return said.get() || endless.get() || ended;
        });
        if (endless.get()) {
            throw new AlpinistException(
                    Failure.INPUT,
                    "ready-line '" + line.pattern() + "' takes too long on a line of the log",
                    "Write it without repetitions inside of repetitions.");
        }
        return said.get();
    }

    private void look(String text, AtomicBoolean said, AtomicBoolean endless) {
        try {
            said.set(line.matcher(new BoundedText(text)).find());
        } catch (StackOverflowError | BoundedText.TooManyStepsException e) {
            endless.set(true);
        }
    }
}
