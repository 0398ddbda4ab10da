package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.finding.AlpinistException;

/** Removes what a run and those before it made on the engine; what cannot be removed is told, and fails nothing. */
final class Tidying {
    private final LazyEngine engine;
    private final OpenRuns runs;
    private final Operator operator;
    private final Progress progress;
    private boolean removed;

    Tidying(LazyEngine engine, OpenRuns runs, Operator operator, Progress progress) {
        this.engine = engine;
        this.runs = runs;
        this.operator = operator;
        this.progress = progress;
    }

    /** Removes all that this run made, where it used an engine. */
    void remove(Run run) {
        if (!operator.keep().getAsBoolean()) {
            attempt(() -> engine.ifConnected(connected -> remove(connected, run)));
        }
    }

    /** Removes all that this run made, also where another process made it. */
    void removeOfAllStages(Run run) {
        if (!operator.keep().getAsBoolean() && runs.has(run.record().run())) {
            attempt(() -> remove(engine.get(), run));
        }
    }

    /** Where a run broke off, the engine may still finish what it was asked for, so that it stays noted for the next. */
    void forget(Run run) {
        if (removed) {
            attempt(() -> runs.end(run.record().run()));
        }
    }

    /** Removes what earlier runs left, also where this one needed no engine. */
    void removeEarlier(Run run) {
        if (runs.hasEarlier(run.record().run())) {
            attempt(engine::get);
        }
    }

    private void remove(Engine connected, Run run) {
        new Leftovers(connected).remove(run.record().run());
        removed = true;
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (AlpinistException e) {
            tell(e);
        }
    }

    void tell(AlpinistException error) {
        progress.say("Not everything that runs made could be removed from the engine: " + error.getMessage()
                + " 'alpinist clean' or the next run removes it.");
    }
}
