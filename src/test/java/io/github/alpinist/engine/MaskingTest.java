package io.github.alpinist.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values that an engine must not say. */
class MaskingTest {
    private static final Masking MASKING = Masking.of(List.of("hunter2", "hunter2-longer", "3.1", "one\ntwo-lines"));

    @Test
    void aLongerValueIsMaskedWholeAlsoWhereAShorterOneIsItsBeginning() {
        assertThat(MASKING.mask("a hunter2-longer b hunter2 c")).isEqualTo("a *** b *** c");
    }

    @Test
    void eachLineOfAValueIsMaskedAndWhatIsTooShortStays() {
        assertThat(MASKING.mask("one 3.1 two-lines")).isEqualTo("one 3.1 ***");
    }

    @Test
    void logsStepsAndErrorsOfAnEngineAreMasked() {
        Engine talkative = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    LogSink log = (LogSink) arguments[2];
                    log.line(LogSink.Stream.OUT, "the password is hunter2");
                    log.step(new BuildStep(1, 2, "[1/2] WORKDIR /hunter2", BuildStep.State.STARTED));
                    throw new AlpinistException(Failure.BUILD, "hunter2 failed", "Do not use hunter2.");
                });
        List<String> said = new ArrayList<>();
        LogSink sink = new LogSink() {
            @Override
            public void line(Stream stream, String text) {
                said.add(text);
            }

            @Override
            public void step(BuildStep step) {
                said.add(step.name());
            }
        };

        assertThatThrownBy(() -> MASKING.over(talkative).await("container", Duration.ZERO, sink))
                .isInstanceOfSatisfying(AlpinistException.class, error -> {
                    assertThat(error).hasMessage("*** failed");
                    assertThat(error.remedy()).isEqualTo("Do not use ***.");
                    assertThat(error.failure()).isEqualTo(Failure.BUILD);
                });
        assertThat(said).containsExactly("the password is ***", "[1/2] WORKDIR /***");
    }
}
