package io.github.alpinist.engine;

import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Builds by {@code docker buildx}. */
class BuildxTest extends BuildContract {
    BuildxTest() {
        super(connect());
    }

    private static EngineUnderTest connect() {
        boolean buildx = ChildProcess.find("docker", System.getenv())
                .map(DockerClient::new)
                .filter(DockerClient::hasBuildx)
                .isPresent();
        Assumptions.assumeTrue(
                buildx,
                "skipped: no Docker client on the path has buildx. It runs where one does: apt-get install"
                        + " docker-buildx");
        EngineUnderTest tested = EngineUnderTest.connect(Map.of());
        Assumptions.assumeFalse(
                tested.engine().info().isPodman(),
                "skipped: Podman builds by its own API. It runs where the engine is Docker's");
        return tested;
    }
}
