package io.github.alpinist.risk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.github.alpinist.lookup.PythonFiles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Python packages that have wheels for glibc, and for musl none: one finding a file and kind. */
final class PythonWheels implements RiskCheck {
    private static final String SILENT = "python-index-silent";
    private static final int MOST_NAMED = 12;

    private final KnownPackages known = KnownPackages.of("pypi");

    @Override
    public void look(Move move, Found found) {
        Collection<PythonInstall> installs = PythonInstalls.of(move);
        List<String> names = installs.stream()
                .flatMap(install -> install.pins().stream()
                        .filter(pin -> WheelJudge.asksFor(pin, install.python()))
                        .map(PythonPin::name))
                .distinct()
                .toList();
        PythonFiles index = move.pythonIndex().files(names);
        installs.forEach(install -> look(install, index, found));
    }

    private void look(PythonInstall install, PythonFiles index, Found found) {
        WheelJudge judge = new WheelJudge(install.python(), index, known);
        Map<String, List<PythonOutcome>> byRisk = install.pins().stream()
                .flatMap(pin -> judge.judge(pin).stream())
                .distinct()
                .collect(groupingBy(PythonOutcome::risk, LinkedHashMap::new, toList()));
        byRisk.forEach((risk, outcomes) -> tell(risk, outcomes, install, found));
        List<PythonPin> unknown = install.pins().stream()
                .filter(pin ->
                        pin.asked() && !pin.listsFiles() && index.of(pin.name()).isEmpty())
                .toList();
        index.silence()
                .filter(reason -> !unknown.isEmpty())
                .ifPresent(reason -> found.add(
                        SILENT,
                        unknown.get(0).place(),
                        counted(unknown.size(), install) + " were not looked up, since " + reason));
    }

    private void tell(String risk, List<PythonOutcome> outcomes, PythonInstall install, Found found) {
        String named = outcomes.stream().limit(MOST_NAMED).map(this::said).collect(joining(", "));
        String more = outcomes.size() > MOST_NAMED ? " and " + (outcomes.size() - MOST_NAMED) + " more" : "";
        String what = outcomes.size() + " of " + counted(install.pins().size(), install) + " for " + install.python()
                + " on x86_64: " + named + more;
        found.add(risk, outcomes.get(0).pin().place(), what, WheelRemedy.of(risk, outcomes, install.python(), known));
    }

    private static String counted(int count, PythonInstall install) {
        return count + (count == 1 ? " package" : " packages") + " of " + RepositoryFiles.name(install.origin());
    }

    private String said(PythonOutcome outcome) {
        String what = row(outcome).map(KnownPackage::what).orElse("");
        return outcome.pin() + (what.isEmpty() ? "" : " (" + what + ")");
    }

    private Optional<KnownPackage> row(PythonOutcome outcome) {
        return known.rows(outcome.pin().name()).stream().findFirst();
    }
}
