package io.github.alpinist.migrate;

import io.github.alpinist.convert.CommandConversion;
import io.github.alpinist.convert.Conversion;
import io.github.alpinist.convert.Converter;
import io.github.alpinist.dockerfile.Dockerfile;
import io.github.alpinist.finding.AlpinistException;
import io.github.alpinist.finding.Failure;
import io.github.alpinist.finding.Finding;
import io.github.alpinist.report.Conclusion;
import java.util.List;
import java.util.stream.Stream;

/** Converts the Dockerfile; blockers end the run before anything is built. */
final class ConvertStage implements Stage {
    static final String NAME = "convert";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Run run) {
        Dockerfile original = Dockerfiles.original(run.project());
        run.settings().target().ifPresent(target -> requireStage(original, target));
        Converter converter = new Converter(
                run.task().catalog(run.release()),
                run.release(),
                run.project().files(),
                run.settings().acceptState());
        Operator operator = run.operator();
        Conversion conversion = converter
                .withAids(run.approach().aids())
                .sparing(ProposableScripts.of(run.project()))
                .asking(new BuildLookup(operator.imageMap(), operator.lookup(), run::engine))
                .convert(original);
        List<CommandConversion> setups = run.settings().testing().setups().stream()
                .map(setup -> CommandConversion.of(converter, "--test-setup", setup))
                .toList();
        ProjectRisks.Told told = ProjectRisks.of(run.project(), conversion, run.release(), operator.pythonIndex());
        Converted converted = converted(conversion, setups, told);
        run.keep(record -> record.withConverted(converted));
        converted.findings().forEach(run.progress()::finding);
        run.workspace().write("Dockerfile.alpine", conversion.text());
        converted.scripts().forEach(script -> run.workspace().write(script.resultName(), script.text()));
        if (conversion.nothingToDo()) {
            run.keep(record -> record.withConclusion(nothingToDo(conversion.kind())));
        } else if (converted.findings().stream().anyMatch(Finding::isBlocker)) {
            throw blocked(converted.findings());
        }
    }

    private static Converted converted(Conversion conversion, List<CommandConversion> setups, ProjectRisks.Told told) {
        return new Converted(
                conversion.original().print(),
                conversion.text(),
                conversion.files().stream().map(ConvertedScript::of).toList(),
                conversion.changes(),
                setups.stream().flatMap(setup -> setup.commands().stream()).toList(),
                Stream.of(
                                conversion.findings().stream(),
                                setups.stream().flatMap(setup -> setup.findings().stream()),
                                told.findings().stream())
                        .flatMap(findings -> findings)
                        .toList(),
                told.advice());
    }

    private static void requireStage(Dockerfile dockerfile, String target) {
        if (dockerfile.stages().stream().noneMatch(stage -> stage.answersTo(target))) {
            throw new AlpinistException(
                    Failure.INPUT,
                    dockerfile.source().name() + " has no stage '" + target + "'",
                    "Name one of its stages with --target, or leave that out to build the last.");
        }
    }

    private static Conclusion nothingToDo(Conversion.Kind kind) {
        String reason = kind == Conversion.Kind.ALREADY_ALPINE
                ? "the image stands on Alpine already"
                : "no stage of the image stands on Debian or Ubuntu";
        return new Conclusion(Conclusion.Kind.NOTHING_TO_DO, reason);
    }

    private static AlpinistException blocked(List<Finding> findings) {
        List<Finding> blockers = findings.stream().filter(Finding::isBlocker).toList();
        Finding first = blockers.get(0);
        String more = blockers.size() == 1 ? "" : " (and " + (blockers.size() - 1) + " more)";
        return new AlpinistException(Failure.BLOCKED, first.place() + ": " + first.message() + more, first.remedy());
    }
}
