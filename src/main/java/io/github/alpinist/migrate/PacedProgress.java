package io.github.alpinist.migrate;

import io.github.alpinist.engine.BuildStep;
import io.github.alpinist.finding.Finding;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a door at a pace that people can follow. Where a person watches, one line says each second what goes on; in a log
 * a noisy program gets some lines a while, and a silent stage says after ten seconds that it is still there.
 */
final class PacedProgress implements Progress, AutoCloseable {
    /** Nothing is silent for longer. */
    static final Duration SILENCE = Duration.ofSeconds(10);

    /** Lines of one variant's output that a log shows in {@link #SILENCE}. */
    static final int LINES = 50;

    private final Progress door;
    private final LongSupplier nanos;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(PacedProgress::daemon);
    private final Map<String, Integer> shown = new TreeMap<>();
    private Map<String, Long> lastMillis = Map.of();
    private Optional<Future<?>> ticking = Optional.empty();
    private Now now;
    private long windowStart;
    private long lastLine;
    private boolean closed;

    PacedProgress(Progress door) {
        this(door, System::nanoTime);
    }

    /** @param nanos a clock as {@link System#nanoTime} is one */
    PacedProgress(Progress door, LongSupplier nanos) {
        this.door = door;
        this.nanos = nanos;
        this.lastLine = nanos.getAsLong();
        this.windowStart = lastLine;
        this.now = new Now("", lastLine);
    }

    /** @param millis how long each stage took the last time, by its name */
    void begin(Map<String, Long> millis) {
        lastMillis = Map.copyOf(millis);
        ticking = Optional.of(timer.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS));
    }

    @Override
    public boolean isWatched() {
        return door.isWatched();
    }

    @Override
    public synchronized void stage(String name) {
        endWindow();
        now = new Now(name, spoken());
        door.stage(name);
    }

    @Override
    public synchronized void say(String line) {
        now.doing(line);
        spoken();
        door.say(line);
    }

    @Override
    public synchronized void finding(Finding finding) {
        spoken();
        door.finding(finding);
    }

    @Override
    public synchronized void output(String variant, String line) {
        now.wrote(variant, line);
        if (!isWatched() && shown.merge(variant, 1, Integer::sum) <= LINES) {
            spoken();
            door.output(variant, line);
        }
    }

    @Override
    public synchronized void step(String variant, BuildStep step) {
        now.step(variant, step);
        spoken();
        door.step(variant, step);
    }

    @Override
    public void recorded(String record) {
        door.recorded(record);
    }

    /** What each second does. */
    synchronized void tick() {
        long at = nanos.getAsLong();
        if (closed) {
            return;
        }
        if (isWatched()) {
            door.now(now.text(at, lastMillis));
            return;
        }
        if (at - windowStart >= SILENCE.toNanos()) {
            endWindow();
        }
        if (at - lastLine >= SILENCE.minusSeconds(1).toNanos()) {
            spoken();
            door.say(now.text(at, lastMillis));
        }
    }

    @Override
    public synchronized void close() {
        ticking.ifPresent(future -> future.cancel(false));
        timer.shutdown();
        endWindow();
        door.now("");
        closed = true;
    }

    private void endWindow() {
        shown.forEach((variant, lines) -> {
            if (lines > LINES) {
                spoken();
                door.output(variant, "(" + (lines - LINES) + " more lines; all of them are in .alpinist/logs)");
            }
        });
        shown.clear();
        windowStart = nanos.getAsLong();
    }

    private long spoken() {
        lastLine = nanos.getAsLong();
        return lastLine;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "alpinist-progress");
        thread.setDaemon(true);
        return thread;
    }
}
