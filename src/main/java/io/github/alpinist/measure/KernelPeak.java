package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.ExecRequest;
import io.github.alpinist.engine.MemoryUse;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The most memory that a running container has had since its start, as the kernel counts it. Of control groups of
 * version 1 the engine tells it. Version 2 has {@code memory.peak} (Linux 5.19), which only the container itself sees: a
 * shell in it reads it.
 */
final class KernelPeak {
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final String READ = "read -r peak < /sys/fs/cgroup/memory.peak && echo \"$peak\"";

    private final Engine engine;
    private final String container;

    KernelPeak(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /** In bytes; empty where the kernel has none, or nothing in the container could read it. */
    Optional<Long> bytes() {
        return engine.memory(container).flatMap(MemoryUse::peak).or(this::readInside);
    }

    private Optional<Long> readInside() {
        List<String> lines = new ArrayList<>();
        try {
            int code = engine.exec(
                    container, ExecRequest.of(QUICK, "/bin/sh", "-c", READ), (stream, line) -> lines.add(line));
            return code == 0 ? lines.stream().findFirst().flatMap(KernelPeak::number) : Optional.empty();
        } catch (AlpinistException e) {
            if (e.failure() == Failure.INTERRUPTED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Optional<Long> number(String line) {
        return Optional.of(line.strip())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
