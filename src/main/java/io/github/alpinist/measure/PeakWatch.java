package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.MemoryUse;
import io.github.alpinist.finding.AlpinistException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The most memory that a running container has: by the kernel's own peak, or else by looking again and again. */
final class PeakWatch implements AutoCloseable {
    private static final long PACE_MILLIS = 50;

    private final Engine engine;
    private final String container;
    private final KernelPeak kernel;
    private final AtomicLong most = new AtomicLong();
    private final Thread looks;

    /**
     * A peak.
     *
     * @param bytes the most
     * @param method how it was found, in words
     */
    record Peak(long bytes, String method) {
        static final String BY_KERNEL = "the kernel's own peak, with the cache of files";
        static final String SAMPLED =
                "sampled every " + PACE_MILLIS + " ms, without the inactive cache of files; a shorter peak is missed";
    }

    private PeakWatch(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
        this.kernel = new KernelPeak(engine, container);
        this.looks = new Thread(this::look, "peak-watch");
        looks.setDaemon(true);
    }

    /** Begins to watch a container that runs. */
    static PeakWatch over(Engine engine, String container) {
        PeakWatch watch = new PeakWatch(engine, container);
        if (watch.kernel.bytes().isEmpty()) {
            watch.looks.start();
        }
        return watch;
    }

    /** The most up to now; empty where nothing is accounted for. */
    Optional<Peak> peak() {
        return kernel.bytes()
                .map(bytes -> new Peak(bytes, Peak.BY_KERNEL))
                .or(() ->
                        Optional.of(most.get()).filter(bytes -> bytes > 0).map(bytes -> new Peak(bytes, Peak.SAMPLED)));
    }

    @Override
    public void close() {
        looks.interrupt();
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                engine.memory(container)
                        .map(MemoryUse::now)
                        .ifPresent(bytes -> most.accumulateAndGet(bytes, Math::max));
                Thread.sleep(PACE_MILLIS);
            }
        } catch (AlpinistException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
