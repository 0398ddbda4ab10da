package io.github.alpinist.migrate;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Owned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Marks the containers out of which {@code scan} reads images, each with the process that made it, so that what a killed
 * one left can be told from what one that goes on still needs.
 */
public final class Scans {
    private static final String LABEL = "io.github.alpinist.scan";

    private Scans() {}

    /** What marks a container as this process's. */
    public static Map<String, String> labels() {
        return Map.of(LABEL, name(ProcessHandle.current()));
    }

    /** Removes what scans of processes that have ended left, and tells what it was. */
    public static List<Owned> removeLeft(Engine engine) {
        List<Owned> found = engine.owned(LABEL, Optional.empty()).stream()
                .filter(owned -> owned.kind() == Owned.Kind.CONTAINER)
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        Set<String> alive = ProcessHandle.allProcesses().map(Scans::name).collect(Collectors.toSet());
        return found.stream()
                .filter(owned -> !alive.contains(owned.labels().get(LABEL)))
                .filter(engine::remove)
                .toList();
    }

    /** A number is given to many processes, one after the other. */
    private static String name(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start;
    }
}
