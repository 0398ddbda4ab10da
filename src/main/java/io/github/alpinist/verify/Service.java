package io.github.alpinist.verify;

import io.github.alpinist.engine.HealthTest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a program needs beside itself, such as a database; what is absent or empty is as its image has it.
 *
 * @param name its host name
 * @param aliases further host names
 * @param image as the engine knows it, or pulls it
 * @param entrypoint in exec form
 * @param command in exec form
 * @param env on top of the image's; its values are shown nowhere
 * @param user in place of the image's
 * @param workdir in place of the image's
 * @param health in place of the image's
 * @param ports TCP ports it listens on; those that the image exposes where empty
 * @param tmpfs file systems in memory, by path, each with its options
 * @param ends whether it does its work and ends, and what is started after it waits for that
 */
public record Service(
        String name,
        List<String> aliases,
        String image,
        Optional<List<String>> entrypoint,
        Optional<List<String>> command,
        Map<String, String> env,
        Optional<String> user,
        Optional<String> workdir,
        Optional<HealthTest> health,
        List<Integer> ports,
        Map<String, String> tmpfs,
        boolean ends) {
    public Service {
        aliases = List.copyOf(aliases);
        env = Collections.unmodifiableMap(new LinkedHashMap<>(env));
        ports = List.copyOf(ports);
        tmpfs = Collections.unmodifiableMap(new LinkedHashMap<>(tmpfs));
    }

    /** A service as its image has it. */
    public static Service of(String name, String image) {
        return new Service(
                name,
                List.of(),
                image,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                false);
    }
}
