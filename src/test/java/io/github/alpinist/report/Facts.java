package io.github.alpinist.report;

import io.github.alpinist.verify.TestCounts;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a report holds, as its renderings write it. */
final class Facts {
    /** For programs, and in the JSON alone. */
    private static final Set<String> UNSHOWN = Set.of("schema", "imageId");

    private Facts() {}

    static List<String> of(Report report) {
        return values("", report).distinct().toList();
    }

    private static Stream<String> values(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(held -> values(name, held));
        } else if (value instanceof List<?> list) {
            return list.stream().flatMap(held -> values(name, held));
        } else if (value instanceof TestRun run
                && !run.hasFailed()
                && !run.lastLines().isEmpty()) {
            return values(name, withoutOutput(run));
        } else if (value instanceof Measurement measurement) {
            return amounts(measurement);
        } else if (value instanceof TestCounts) {
            return Stream.of(value.toString());
        } else if (value instanceof Record held) {
            return Stream.of(held.getClass().getRecordComponents())
                    .filter(component -> !UNSHOWN.contains(component.getName()))
                    .flatMap(component -> values(component.getName(), read(component, held)));
        }
        return value instanceof Boolean
                ? Stream.empty()
                : text(name, value).lines().map(line -> line.replace("\t", "    "));
    }

    private static Stream<String> amounts(Measurement measurement) {
        Stream<String> words = Stream.concat(
                Stream.of(measurement.quantity().label(), measurement.method()), measurement.subject().stream());
        return Stream.concat(
                words,
                measurement.samples().stream()
                        .flatMap(samples -> samples.values().stream())
                        .map(value -> Figures.amount(measurement.quantity().unit(), value)));
    }

    private static TestRun withoutOutput(TestRun run) {
        return new TestRun(
                run.variant(),
                run.verdict(),
                run.exitCode(),
                run.durationMillis(),
                run.attempts(),
                run.reason(),
                run.counts(),
                List.of());
    }

    private static String text(String name, Object value) {
        if (value instanceof Conclusion.Kind kind) {
            return kind.label();
        } else if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } else if (value instanceof Double number) {
            return Figures.percent(number);
        } else if (value instanceof Long number) {
            if (name.equals("bandwidth")) {
                return Figures.bandwidth(number);
            }
            return name.endsWith("Millis") ? Figures.seconds(number) : Figures.megabytes(number);
        }
        return value.toString();
    }

    private static Object read(RecordComponent component, Record held) {
        try {
            return component.getAccessor().invoke(held);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
