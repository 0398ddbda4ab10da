package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Bounds every call of the engine in time, and lets an interrupt end the wait for it. */
final class Calls implements AutoCloseable {
    /** For calls that the engine answers from memory or disk. */
    static final Duration QUICK = Duration.ofMinutes(2);

    private final ExecutorService threads = Executors.newCachedThreadPool(Calls::daemon);

    /** @param what the call in words that follow "could not", such as {@code start container web} */
    <T> T quick(String what, Callable<T> call) {
        return within(QUICK, what, call);
    }

    <T> T within(Duration timeout, String what, Callable<T> call) {
        return within(timeout, what, call, () -> {});
    }

    /** @param abandon run where the time is up or the thread was interrupted; must not block */
    <T> T within(Duration timeout, String what, Callable<T> call, Runnable abandon) {
        Future<T> answer = threads.submit(call);
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(answer, abandon);
            throw EngineFailures.timedOut(what, timeout);
        } catch (InterruptedException e) {
            abandon(answer, abandon);
            throw EngineFailures.interrupted(what);
        } catch (ExecutionException e) {
            throw EngineFailures.of(what, e);
        }
    }

    /** Runs a call that tidies up: it is made even where the thread was interrupted before, or is meanwhile. */
    void tidy(String what, Runnable call) {
        boolean interrupted = Thread.interrupted();
        try {
            quick(what, Executors.callable(call));
        } catch (AlpinistException e) {
            if (!Thread.interrupted()) {
                throw e;
            }
            interrupted = true;
            quick(what, Executors.callable(call));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Future<?> background(Runnable work) {
        return threads.submit(work);
    }

    /** Runs what nobody waits for, and whose failure changes nothing. */
    void aside(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException ignored) {
                // the caller has gone on
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static void abandon(Future<?> answer, Runnable abandon) {
        answer.cancel(true);
        abandon.run();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "engine-call");
        thread.setDaemon(true);
        return thread;
    }
}
