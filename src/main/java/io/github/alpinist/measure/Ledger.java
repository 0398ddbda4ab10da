package io.github.alpinist.measure;

import io.github.alpinist.report.Measurement;
import io.github.alpinist.report.Samples;
import io.github.alpinist.report.Unmeasured;
import io.github.alpinist.report.VariantName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what the rounds show. What could not be measured once is not measured at all: half a comparison is none. */
final class Ledger {
    private final Map<Series, Entry> entries = new LinkedHashMap<>();
    private final Map<Series, String> missed = new LinkedHashMap<>();

    private record Entry(String method, Map<VariantName, List<Long>> values) {}

    /** Adds a sample; values that were read in different ways are not compared. */
    void add(Series series, String method, VariantName variant, long value) {
        if (isMissed(series)) {
            return;
        }
        Entry entry = entries.computeIfAbsent(series, each -> new Entry(method, new EnumMap<>(VariantName.class)));
        if (!entry.method().equals(method)) {
            miss(
                    series,
                    "it could be read on one variant by " + entry.method() + ", on another by " + method
                            + " only, and the two cannot be compared");
            return;
        }
        entry.values().computeIfAbsent(variant, each -> new ArrayList<>()).add(value);
    }

    /** Says why something is not measured; the first reason stays. */
    void miss(Series series, String reason) {
        entries.remove(series);
        missed.putIfAbsent(series, reason);
    }

    boolean isMissed(Series series) {
        return missed.containsKey(series);
    }

    /** Forgets the samples of a turn that only warmed up; what it could not measure stays so. */
    void forgetSamples() {
        entries.clear();
    }

    List<Measurement> measurements() {
        return entries.entrySet().stream()
                .map(each -> measurement(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Measurement::quantity))
                .toList();
    }

    private static Measurement measurement(Series series, Entry entry) {
        List<Samples> samples = entry.values().entrySet().stream()
                .map(each -> new Samples(each.getKey(), each.getValue()))
                .toList();
        return new Measurement(series.quantity(), series.subject(), entry.method(), samples);
    }

    List<Unmeasured> unmeasured() {
        return missed.entrySet().stream()
                .map(each -> new Unmeasured(
                        each.getKey().quantity().label()
                                + each.getKey().subject().map(of -> ": " + of).orElse(""),
                        each.getValue()))
                .toList();
    }
}
