package io.github.alpinist.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an image's containers run, after its Dockerfile's instructions.
 *
 * @param entrypoint in exec form; empty where there is none
 * @param command in exec form; empty where there is none
 * @param env in the image's order
 * @param user as written; empty for root
 * @param workdir empty where none was set
 * @param exposedPorts such as {@code 8080/tcp}
 * @param volumes paths
 * @param labels in any order
 * @param health its HEALTHCHECK; absent where there is none
 */
public record ImageConfig(
        List<String> entrypoint,
        List<String> command,
        Map<String, String> env,
        String user,
        String workdir,
        List<String> exposedPorts,
        List<String> volumes,
        Map<String, String> labels,
        Optional<HealthTest> health) {
    private static final String TCP = "/tcp";

    public ImageConfig {
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        exposedPorts = List.copyOf(exposedPorts);
        volumes = List.copyOf(volumes);
        labels = Map.copyOf(labels);
    }

    /** The same configuration with other labels. */
    public ImageConfig withLabels(Map<String, String> others) {
        return new ImageConfig(entrypoint, command, env, user, workdir, exposedPorts, volumes, others, health);
    }

    /** The TCP ports among those exposed. */
    public List<Integer> exposedTcpPorts() {
        return exposedPorts.stream()
                .filter(port -> port.endsWith(TCP))
                .map(port -> Integer.valueOf(port.substring(0, port.length() - TCP.length())))
                .toList();
    }
}
