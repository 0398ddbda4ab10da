package io.github.alpinist.jenkins;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The thread that works for a step on this machine, so that the step can be stopped and still tidy up. A class that is
 * fetched from the controller while its thread is interrupted stays broken until the agent is started again; so nothing
 * is interrupted before all is here, and what is stopped earlier stops then, or at the next stage.
 */
final class Worker implements AutoCloseable {
    private static final Map<String, Worker> WORKING = new ConcurrentHashMap<>();

    private final String step;
    private final Thread thread;
    private boolean stopped;
    private boolean interruptible;

    private Worker(String step, Thread thread) {
        this.step = step;
        this.thread = thread;
    }

    /** Notes that this thread works for a step. */
    static Worker begin(String step) {
        Worker worker = new Worker(step, Thread.currentThread());
        WORKING.put(step, worker);
        return worker;
    }

    /** Stops the work for a step; nothing where it has ended. */
    static void stop(String step) {
        WORKING.computeIfPresent(step, (name, worker) -> {
            worker.stop();
            return worker;
        });
    }

    synchronized void stop() {
        stopped = true;
        if (interruptible) {
            thread.interrupt();
        }
    }

    /** From here on the thread may be interrupted, and is where it was stopped before. */
    synchronized void becomeInterruptible() {
        interruptible = true;
        if (stopped) {
            thread.interrupt();
        }
    }

    /** @throws AlpinistException where it was stopped, also where a call to the controller swallowed the interrupt */
    synchronized void requireNotStopped() {
        if (stopped) {
            throw new AlpinistException(Failure.INTERRUPTED, "The step was stopped", "Run it again; it goes on.");
        }
    }

    /** Ends the work; the thread is not left interrupted, because it still has to answer the controller. */
    @Override
    public synchronized void close() {
        WORKING.remove(step);
        interruptible = false;
        Thread.interrupted();
    }
}
