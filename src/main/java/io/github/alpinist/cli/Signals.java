package io.github.alpinist.cli;

import io.github.alpinist.finding.Failure;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a command orderly at a first signal, so that it can tidy up, and at once at a second. */
public final class Signals {
    /** For builds to end, and for what the run made on the engine to be removed. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Thread worker;
    private final PrintWriter log;
    private boolean received;

    private Signals(Thread worker, PrintWriter log) {
        this.worker = worker;
        this.log = log;
    }

    /** Interrupts a thread at the first signal. */
    public static Signals interrupting(Thread worker, PrintWriter log) {
        Signals signals = new Signals(worker, log);
        List.of("INT", "TERM", "HUP").forEach(signals::await);
        return signals;
    }

    /** By reflection: the compiler warns of this class, and the JDK has no other that hears of a second signal. */
    private void await(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object receiver = Proxy.newProxyInstance(
                    handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> receive());
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), receiver);
        } catch (InvocationTargetException e) {
            // this platform has no such signal, or its virtual machine keeps it
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was stopped ends as such, whatever its interrupted work met; what had succeeded all the same has. */
    public synchronized int exitCode(int code) {
        return received && code != 0 ? Failure.INTERRUPTED.exitCode() : code;
    }

    private synchronized @Nullable Object receive() {
        if (received) {
            Runtime.getRuntime().halt(Failure.INTERRUPTED.exitCode());
        }
        received = true;
        log.println("Stopping, and removing what this run made on the engine. A second signal ends it at once.");
        Thread watch = new Thread(this::endAfterGrace, "grace");
        watch.setDaemon(true);
        watch.start();
        worker.interrupt();
        return null;
    }

    private void endAfterGrace() {
        try {
            Thread.sleep(GRACE.toMillis());
        } catch (InterruptedException e) {
            return;
        }
        log.println("Stopped before everything was removed; the next run here removes the rest.");
        log.flush();
        Runtime.getRuntime().halt(Failure.INTERRUPTED.exitCode());
    }
}
