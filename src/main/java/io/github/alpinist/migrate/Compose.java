package io.github.alpinist.migrate;

import io.github.alpinist.verify.Service;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a compose file says that the tests need.
 *
 * @param services in an order in which each stands after what it waits for
 * @param variables of the program that the project builds
 * @param leftOut services that are not started, each with the reason
 */
record Compose(List<Service> services, Map<String, String> variables, List<String> leftOut) {
    static final Compose NONE = new Compose(List.of(), Map.of(), List.of());

    Compose {
        services = List.copyOf(services);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        leftOut = List.copyOf(leftOut);
    }
}
