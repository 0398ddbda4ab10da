package io.github.alpinist.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.verify.Surroundings;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadyLineTest {
    @Test
    void theLineIsFoundAmongOthers() {
        assertThat(await("listening on .*:8080", "starting\nlistening on 0.0.0.0:8080"))
                .isTrue();
    }

    @Test
    void anExpressionThatTakesForEverIsNoReadyProgram() {
        assertThatThrownBy(() -> await("a*a*a*a*a*a*b", "a".repeat(2000)))
                .isInstanceOf(AlpinistException.class)
                .hasMessageContaining("takes too long");
    }

    private static boolean await(String line, String log) {
        return new ReadyLine(Pattern.compile(line)).await(saying(log), "program", none(), Duration.ofSeconds(1));
    }

    private static Engine saying(String log) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, words) -> answer(method.getName(), words, log));
    }

    private static @Nullable Object answer(String method, Object[] words, String log) {
        if (method.equals("running")) {
            return true;
        }
        log.lines().forEach(each -> ((LogSink) words[1]).line(LogSink.Stream.OUT, each));
        return null;
    }

    /** What is beside the program is not asked. */
    @SuppressWarnings("NullAway")
    private static Surroundings none() {
        return null;
    }
}
