package io.github.alpinist.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.util.Map;
import java.util.UUID;

/** The engine's networks. */
final class Networks {
    private final DockerClient client;
    private final Calls calls;

    Networks(Connection connection) {
        this.client = connection.client();
        this.calls = connection.calls();
    }

    String create(Map<String, String> labels) {
        return calls.quick(
                "create a network",
                () -> client.createNetworkCmd()
                        .withName("alpinist-" + UUID.randomUUID())
                        .withDriver("bridge")
                        .withLabels(labels)
                        .exec()
                        .getId());
    }

    void remove(String id) {
        calls.tidy("remove network " + id, () -> {
            try {
                client.removeNetworkCmd(id).exec();
            } catch (NotFoundException e) {
                // gone already, which is what was wanted
            }
        });
    }
}
