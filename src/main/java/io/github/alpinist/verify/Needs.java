package io.github.alpinist.verify;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program and its tests need beside their image.
 *
 * @param services in the order in which they are started, each once the one before it is ready
 * @param variables of the program and its tests, on top of the image's; their values are shown nowhere
 * @param leftOut what was asked for and is not started, each with the reason
 * @param readyWithin how long each service, and the program, may take until it answers
 */
public record Needs(List<Service> services, Map<String, String> variables, List<String> leftOut, Duration readyWithin) {
    /** How long a program may take where nobody says. */
    public static final Duration READY_WITHIN = Duration.ofSeconds(60);

    public Needs {
        services = List.copyOf(services);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        leftOut = List.copyOf(leftOut);
    }
}
