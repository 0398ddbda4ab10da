package io.github.alpinist.engine;

import io.github.alpinist.finding.AlpinistException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps values out of everything that an engine says: its logs, the names of its steps and its errors show {@code ***}
 * in their place.
 */
public final class Masking {
    /** A shorter value would be found in every other word, and hides nothing by being left out. */
    public static final int SHORTEST = 4;

    private static final String MASK = "***";

    private final List<String> values;

    private Masking(List<String> values) {
        this.values = values;
    }

    /** @param values of several lines are masked line by line; those shorter than {@link #SHORTEST} are not */
    public static Masking of(Collection<String> values) {
        return new Masking(values.stream()
                .flatMap(String::lines)
                .map(line -> SafeText.of(line).strip())
                .filter(line -> line.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The text with the values masked, the longest first. */
    public String mask(String text) {
        String masked = text;
        for (String value : values) {
            masked = masked.replace(value, MASK);
        }
        return masked;
    }

    /** The same engine, which never says one of the values. */
    public Engine over(Engine engine) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(),
                new Class<?>[] {Engine.class},
                (proxy, method, arguments) -> invoke(engine, method, arguments == null ? new Object[0] : arguments));
    }

    private Object invoke(Engine engine, Method method, Object[] arguments) throws Throwable {
        Object[] masked = arguments.clone();
        for (int i = 0; i < masked.length; i++) {
            if (masked[i] instanceof LogSink sink) {
                masked[i] = new MaskedSink(sink);
            }
        }
        try {
            return method.invoke(engine, masked);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof AlpinistException known ? masked(known) : e.getCause();
        }
    }

    private AlpinistException masked(AlpinistException error) {
        return new AlpinistException(
                error.failure(), mask(String.valueOf(error.getMessage())), mask(error.remedy()), error);
    }

    private final class MaskedSink implements LogSink {
        private final LogSink next;

        MaskedSink(LogSink next) {
            this.next = next;
        }

        @Override
        public void line(Stream stream, String text) {
            next.line(stream, mask(text));
        }

        @Override
        public void step(BuildStep step) {
            next.step(new BuildStep(step.number(), step.total(), mask(step.name()), step.state()));
        }
    }
}
