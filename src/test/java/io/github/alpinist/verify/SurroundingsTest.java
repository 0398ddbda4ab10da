package io.github.alpinist.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.ContainerRequest;
import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.EngineUnderTest;
import io.github.alpinist.engine.EngineUnderTest.Heard;
import io.github.alpinist.engine.HealthTest;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("engine")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SurroundingsTest {
    private static final String GREETER = "sleep 1; exec nc -lk -p 7000 -e echo greetings";

    private EngineUnderTest tested;
    private Engine engine;

    @BeforeEach
    void connect() {
        tested = EngineUnderTest.connect();
        engine = tested.engine();
    }

    @AfterEach
    void removeEverything() {
        tested.close();
    }

    @Test
    void aServiceIsSeenUnderItsNamesOnceItAcceptsConnections() {
        try (Surroundings surroundings = start(List.of(service("greeter", GREETER, 7000)), 60)) {
            assertThat(hear(surroundings, "nc greeter 7000 </dev/null; nc greeter-too 7000 </dev/null"))
                    .containsExactly("OUT greetings", "OUT greetings");
        }
    }

    @Test
    void aServiceIsStartedOnceTheOneBeforeItIsReady() {
        Service second = service("second", "nc greeter 7000 </dev/null | grep greetings && exec sleep 300", 0);

        try (Surroundings surroundings = start(List.of(service("greeter", GREETER, 7000), second), 60)) {
            assertThat(hear(surroundings, "ping -c 1 -W 5 second >/dev/null && echo there"))
                    .containsExactly("OUT there");
        }
    }

    @Test
    void aServiceWithAHealthCheckIsReadyWhenThatPasses() {
        Service service = with(
                service("slow", "sleep 2; touch /tmp/up; exec sleep 300", 0),
                Optional.of(new HealthTest(
                        List.of("CMD-SHELL", "test -e /tmp/up"),
                        Optional.of(Duration.ofMillis(300)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(100))),
                false);
        long start = System.nanoTime();

        try (Surroundings surroundings = start(List.of(service), 60)) {
            assertThat(System.nanoTime() - start)
                    .isGreaterThan(Duration.ofSeconds(2).toNanos());
            assertThat(hear(surroundings, "echo $GREETING")).containsExactly("OUT hello you");
        }
    }

    @Test
    void aServiceThatEndsIsAnErrorWithItsLastLinesAndNothingIsLeft() {
        Service ends = service("broken", "echo no password was given; exit 3", 0);

        assertThatThrownBy(() -> start(List.of(service("greeter", GREETER, 7000), ends), 60))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.INPUT))
                .hasMessageContaining("The service broken")
                .hasMessageContaining("ended with 3")
                .hasMessageContaining("no password was given");
        assertNothingIsLeft();
    }

    @Test
    void aServiceThatNeverGetsReadyIsATimeoutAndNothingIsLeft() {
        Service silent = service("silent", "echo waiting for nothing; exec sleep 300", 7000);

        assertThatThrownBy(() -> start(List.of(silent), 2))
                .isInstanceOfSatisfying(
                        AlpinistException.class, e -> assertThat(e.failure()).isEqualTo(Failure.TIMEOUT))
                .hasMessageContaining("The service silent")
                .hasMessageContaining("not ready within 2 s")
                .hasMessageContaining("waiting for nothing");
        assertNothingIsLeft();
    }

    @Test
    void aServiceThatDoesItsWorkAndEndsIsWaitedFor() {
        Service work = with(service("work", "sleep 1; exit 0", 0), Optional.empty(), true);

        try (Surroundings surroundings = start(List.of(work), 60)) {
            assertThat(hear(surroundings, "ping -c 1 -W 1 work >/dev/null 2>&1 || echo it is over"))
                    .containsExactly("OUT it is over");
        }
    }

    @Test
    void everythingIsLabelledAndRemovedAtTheEnd() {
        try (Surroundings surroundings = start(List.of(service("greeter", GREETER, 7000)), 60)) {
            assertThat(surroundings.client().accepts("greeter", 7000)).isTrue();
            assertThat(engine.owned(label(), Optional.of(tested.run())))
                    .extracting(owned -> owned.kind().name())
                    .containsExactlyInAnyOrder("CONTAINER", "CONTAINER", "NETWORK");
        }
        assertNothingIsLeft();
    }

    @Test
    void servicesBeginAfreshWhenRenewed() {
        String counting = "echo x >>/tmp/starts; exec nc -lk -p 7000 -e wc -l /tmp/starts";

        try (Surroundings surroundings = start(List.of(service("counting", counting, 7000)), 60)) {
            surroundings.renew(LogSink.NONE);

            assertThat(hear(surroundings, "nc counting 7000 </dev/null")).containsExactly("OUT 1 /tmp/starts");
        }
    }

    private Surroundings start(List<Service> services, int seconds) {
        Needs needs = new Needs(services, Map.of("GREETING", "hello you"), List.of(), Duration.ofSeconds(seconds));
        return Surroundings.start(engine, needs, tested.labels(), tested.smallImage(), LogSink.NONE);
    }

    private List<String> hear(Surroundings surroundings, String command) {
        Heard heard = new Heard();
        String id = engine.create(surroundings.joined(
                ContainerRequest.of(tested.smallImage()).withCommand(List.of("sh", "-c", command))));
        try {
            engine.start(id);
            engine.await(id, Duration.ofMinutes(1), heard);
            return heard.lines();
        } finally {
            engine.remove(id);
        }
    }

    private void assertNothingIsLeft() {
        assertThat(engine.owned(label(), Optional.of(tested.run()))).isEmpty();
    }

    private String label() {
        return tested.labels().keySet().iterator().next();
    }

    private Service service(String name, String command, int port) {
        return new Service(
                name,
                List.of(name + "-too"),
                tested.smallImage(),
                Optional.empty(),
                Optional.of(List.of("sh", "-c", command)),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                port == 0 ? List.of() : List.of(port),
                Map.of(),
                false);
    }

    private static Service with(Service service, Optional<HealthTest> health, boolean ends) {
        return new Service(
                service.name(),
                service.aliases(),
                service.image(),
                service.entrypoint(),
                service.command(),
                service.env(),
                service.user(),
                service.workdir(),
                health,
                service.ports(),
                service.tmpfs(),
                ends);
    }
}
