package io.github.alpinist.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command to run in a running container.
 *
 * @param command in exec form
 * @param env on top of the container's
 * @param user in place of the container's
 * @param workdir in place of the container's
 * @param timeout of the command
 */
public record ExecRequest(
        List<String> command,
        Map<String, String> env,
        Optional<String> user,
        Optional<String> workdir,
        Duration timeout) {
    public ExecRequest {
        command = List.copyOf(command);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
    }

    public static ExecRequest of(Duration timeout, String... command) {
        return new ExecRequest(List.of(command), Map.of(), Optional.empty(), Optional.empty(), timeout);
    }
}
