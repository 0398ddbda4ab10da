package io.github.alpinist.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * What a container's control group accounts for, in bytes: the memory of all its processes, what the kernel holds for
 * them, and the cache of files that they were the first to read or write.
 *
 * @param now without the inactive cache of files, which the kernel takes back when it needs it, as {@code docker stats}
 *     shows it
 * @param peak the kernel's own peak since the container's start, with all cache; absent where the engine does not tell
 *     it, as with control groups of version 2
 */
public record MemoryUse(long now, Optional<Long> peak) {

    /** Reads the engine's statistics; empty of a container that does not run, or that nothing is accounted for. */
    static Optional<MemoryUse> of(JsonObject statistics) {
        return object(statistics, "memory_stats")
                .flatMap(memory -> number(memory, "usage").map(usage -> {
                    long inactive = object(memory, "stats")
                            .flatMap(stats ->
                                    number(stats, "total_inactive_file").or(() -> number(stats, "inactive_file")))
                            .orElse(0L);
                    return new MemoryUse(
                            Math.max(0, usage - inactive),
                            number(memory, "max_usage").filter(peak -> peak > 0));
                }));
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return Optional.ofNullable(parent.get(name))
                .filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject);
    }

    private static Optional<Long> number(JsonObject parent, String name) {
        return Optional.ofNullable(parent.get(name))
                .filter(value ->
                        value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber())
                .map(JsonElement::getAsLong);
    }
}
