package io.github.alpinist.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Image;
import io.github.alpinist.engine.ImageConfig;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.prune.Probe;
import io.github.alpinist.prune.Probed;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that refuses what a probe asks for has no probes, and may have builds. */
class ProbeContainerTest {
    private static final Image IMAGE = new Image(
            "sha256:1",
            List.of(),
            "linux",
            "amd64",
            List.of(),
            new ImageConfig(List.of(), List.of(), Map.of(), "", "", List.of(), List.of(), Map.of(), Optional.empty()));

    @ParameterizedTest
    @ValueSource(strings = {"create", "copyFrom", "copyInto", "start"})
    void aRefusedRequestIsTheReasonWhyThereIsNone(String refused) {
        assertThat(make(refused, Failure.ENGINE)).contains(new Probed.Impossible("403 Forbidden"));
    }

    @Test
    void whoStopsTheRunStopsTheProbe() {
        assertThatThrownBy(() -> make("create", Failure.INTERRUPTED))
                .isInstanceOfSatisfying(
                        AlpinistException.class,
                        error -> assertThat(error.failure()).isEqualTo(Failure.INTERRUPTED));
    }

    private static Optional<Probed> make(String refused, Failure failure) {
        return new ProbeContainer(engine(refused, failure), IMAGE, Map.of())
                .make(new Probe(List.of(), Set.of(), List.of()), "probed", LogSink.NONE);
    }

    private static Engine engine(String refused, Failure failure) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(refused)) {
                        throw new AlpinistException(failure, "403 Forbidden", "Ask the engine's operator.");
                    }
                    return switch (method.getName()) {
                        case "create" -> "container";
                        case "copyFrom" -> Optional.of(InputStream.nullInputStream());
                        case "remove", "copyInto" -> null;
                        default -> throw new AssertionError(method);
                    };
                });
    }
}
