package io.github.alpinist.risk;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What helps where packages have no wheel for musl. */
final class WheelRemedy {
    private static final String COMPILER = "build-base";
    private static final String HEADERS = "python3-dev";

    private WheelRemedy() {}

    /** A newer version first, then what the others are compiled with, then the risk's own words. */
    static String of(String risk, List<PythonOutcome> outcomes, PythonVersion python, KnownPackages known) {
        List<String> parts = new ArrayList<>();
        String newer = outcomes.stream()
                .flatMap(outcome -> outcome.newer().map(version -> outcome.pin().name() + " " + version).stream())
                .collect(joining(", "));
        boolean raises = risk.equals(WheelJudge.COMPILED) || risk.equals(WheelJudge.MISSING);
        if (raises && !newer.isEmpty()) {
            parts.add("raise the version to one with a wheel for musl: " + newer);
        }
        List<PythonOutcome> left = outcomes.stream()
                .filter(outcome -> !raises || outcome.newer().isEmpty())
                .toList();
        left.stream().flatMap(outcome -> own(outcome, known).stream()).forEach(parts::add);
        List<PythonOutcome> plain =
                left.stream().filter(outcome -> own(outcome, known).isEmpty()).toList();
        if (!plain.isEmpty()) {
            parts.addAll(
                    risk.equals(WheelJudge.COMPILED)
                            ? compiling(plain, python, known)
                            : List.of(Risks.of(risk).remedy()));
        }
        return String.join("; ", parts);
    }

    private static List<String> compiling(List<PythonOutcome> outcomes, PythonVersion python, KnownPackages known) {
        Set<String> packages = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        for (PythonOutcome outcome : outcomes) {
            List<KnownPackage> rows = known.rows(outcome.pin().name());
            String[] sides = (rows.isEmpty() ? COMPILER : rows.get(0).remedy()).split(" \\| ", 2);
            packages.addAll(List.of(sides[0].split(" ")));
            Stream.of(sides).skip(1).forEach(own::add);
        }
        packages.add(python.ofImage() ? COMPILER : HEADERS);
        packages.removeIf(name -> python.ofImage() && name.equals(HEADERS));
        String compile = "compile in a stage of its own that has " + String.join(" ", packages)
                + ", and copy what pip installed from there";
        return own.isEmpty() || python.ofImage()
                ? List.of(compile)
                : List.of("take Alpine's own " + String.join(", ", own), "else " + compile);
    }

    /** What is known to help with this one, where compiling it does not. */
    private static Optional<String> own(PythonOutcome outcome, KnownPackages known) {
        return known.rows(outcome.pin().name()).stream()
                .filter(row ->
                        row.risk().equals(WheelJudge.MISSING) && !row.remedy().isEmpty())
                .findFirst()
                .map(row -> outcome.pin().name() + ": " + row.remedy());
    }
}
