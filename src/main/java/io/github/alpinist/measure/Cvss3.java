package io.github.alpinist.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The base score of CVSS 3.0 and 3.1 vectors, by section 7 of their specification. */
final class Cvss3 {
    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("AV:N", 0.85),
            Map.entry("AV:A", 0.62),
            Map.entry("AV:L", 0.55),
            Map.entry("AV:P", 0.2),
            Map.entry("AC:L", 0.77),
            Map.entry("AC:H", 0.44),
            Map.entry("UI:N", 0.85),
            Map.entry("UI:R", 0.62),
            Map.entry("C:H", 0.56),
            Map.entry("C:L", 0.22),
            Map.entry("C:N", 0.0),
            Map.entry("I:H", 0.56),
            Map.entry("I:L", 0.22),
            Map.entry("I:N", 0.0),
            Map.entry("A:H", 0.56),
            Map.entry("A:L", 0.22),
            Map.entry("A:N", 0.0),
            Map.entry("PR:N", 0.85),
            Map.entry("PR:L", 0.62),
            Map.entry("PR:H", 0.27),
            Map.entry("S:U", 0.0),
            Map.entry("S:C", 1.0));

    private final Map<String, String> values = new HashMap<>();

    private Cvss3(String vector) {
        for (String metric : vector.split("/", -1)) {
            int colon = metric.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(metric.substring(0, colon), metric.substring(colon + 1));
            }
        }
    }

    /** From 0 to 10; empty where the text is no whole vector of version 3. */
    static Optional<Double> score(String vector) {
        Cvss3 cvss = new Cvss3(vector);
        boolean whole = vector.startsWith("CVSS:3.")
                && Stream.of("AV", "AC", "PR", "UI", "S", "C", "I", "A")
                        .allMatch(name -> WEIGHTS.containsKey(name + ":" + cvss.values.get(name)));
        return whole ? Optional.of(cvss.score()) : Optional.empty();
    }

    /** In the words of section 5 of the specification. */
    static String severity(double score) {
        if (score >= 9) {
            return "critical";
        }
        return score >= 7 ? "high" : score >= 4 ? "medium" : "low";
    }

    private double score() {
        boolean changed = weight("S") > 0;
        double sub = 1 - (1 - weight("C")) * (1 - weight("I")) * (1 - weight("A"));
        double impact = changed ? 7.52 * (sub - 0.029) - 3.25 * Math.pow(sub - 0.02, 15) : 6.42 * sub;
        if (impact <= 0) {
            return 0;
        }
        double exploitability = 8.22 * weight("AV") * weight("AC") * privileges(changed) * weight("UI");
        double sum = impact + exploitability;
        return roundUp(Math.min(changed ? 1.08 * sum : sum, 10));
    }

    private double privileges(boolean changed) {
        String needed = values.getOrDefault("PR", "");
        if (changed && needed.equals("L")) {
            return 0.68;
        }
        return changed && needed.equals("H") ? 0.5 : weight("PR");
    }

    private double weight(String name) {
        return WEIGHTS.getOrDefault(name + ":" + values.get(name), 0.0);
    }

    /** To one decimal, as appendix A of CVSS 3.1 does it: what floating point adds at the end does not count. */
    private static double roundUp(double value) {
        long whole = Math.round(value * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : (Math.floorDiv(whole, 10_000) + 1) / 10.0;
    }
}
