package io.github.alpinist.measure;

import io.github.alpinist.engine.Engine;
import io.github.alpinist.engine.Engines;
import io.github.alpinist.engine.LogSink;
import io.github.alpinist.report.Difference;
import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.VariantName;
import io.github.alpinist.verify.Needs;
import io.github.alpinist.verify.SmokeIgnore;
import io.github.alpinist.verify.SmokeRequest;
import io.github.alpinist.verify.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures an image against itself, again and again: every difference that is claimed is one too many. */
final class SelfComparison {
    private static final int ROUNDS = 5;

    private SelfComparison() {}

    /** @param words the image, how often, a test command, and a smoke request where there is one */
    public static void main(String[] words) {
        Suite suite = new Suite(
                Path.of("."),
                List.of(),
                List.of(words[2]),
                List.of(),
                List.of(),
                Stream.of(words).skip(3).map(SmokeRequest::parse).toList(),
                SmokeIgnore.parse(List.of()),
                new Needs(List.of(), Map.of(), List.of(), Needs.READY_WITHIN),
                Duration.ofMinutes(10));
        int claims = 0;
        int comparisons = 0;
        try (Engine engine = Engines.connect(System.getenv())) {
            for (int i = 1; i <= Integer.parseInt(words[1]); i++) {
                List<Measurement> measured = measured(engine, words[0], suite);
                comparisons += measured.size();
                for (Measurement each : measured) {
                    Difference difference = each.difference(VariantName.ALPINE).orElseThrow();
                    boolean claimed =
                            difference.kind() == Difference.Kind.LESS || difference.kind() == Difference.Kind.MORE;
                    claims += claimed ? 1 : 0;
                    System.out.printf(
                            Locale.ROOT,
                            "%3d %-32s %6.1f %% %s%n",
                            i,
                            each.quantity().label(),
                            difference.percent(),
                            claimed ? each.samples() : "");
                }
            }
        }
        System.out.printf("%d differences claimed of %d comparisons%n", claims, comparisons);
    }

    private static List<Measurement> measured(Engine engine, String image, Suite suite) {
        Plan plan = new Plan(ROUNDS, Duration.ofHours(1), Duration.ZERO, false, Optional.empty(), false);
        return new Running(
                        engine,
                        plan,
                        List.of(
                                new Target(VariantName.ORIGINAL, image, suite, LogSink.NONE),
                                new Target(VariantName.ALPINE, image, suite, LogSink.NONE)),
                        Map.of("io.github.alpinist.benchmark", "self"),
                        image,
                        target -> {},
                        line -> {})
                .measure()
                .measurements();
    }
}
