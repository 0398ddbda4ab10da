package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.regex.Pattern;

/** Adds tzdata where the file names a time zone: Debian's image holds the zones, Alpine's does not. */
final class TimeZones implements FileStep {
    private static final Rule RULE = new Rule("time-zone", "Adds tzdata where the file sets or copies a time zone");
    private static final Pattern ZONE = Pattern.compile("/usr/share/zoneinfo\\b|\\bTZ[= ][\"']?[A-Z][a-z]+/?");

    /** Also for UTC, which needs no zones: who declares it lets those who run the image choose one of Debian's. */
    private static final Pattern SETTING = Pattern.compile("(?:^|\\s)TZ[= ]");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            stage.stage().instructions().stream()
                    .filter(instruction -> instruction.effective().is("ENV")
                            || instruction.effective().is("RUN"))
                    .filter(instruction -> names(stage, instruction, draft))
                    .findFirst()
                    .ifPresent(instruction -> need(stage, instruction, draft));
        }
    }

    private static boolean names(StageView stage, Instruction instruction, Draft draft) {
        return !draft.gone().contains(instruction)
                && draft.layout()
                        .matches(
                                instruction.span(),
                                instruction.effective().is("ENV") && !onUbuntu(stage) ? SETTING : ZONE)
                        .findAny()
                        .isPresent();
    }

    /** Whether the stage's image is Ubuntu's, which holds no zones. */
    private static boolean onUbuntu(StageView stage) {
        return stage.lineage()
                .anyMatch(each -> each.stage().from().arguments().text().contains("ubuntu"));
    }

    private static void need(StageView stage, Instruction instruction, Draft draft) {
        boolean atRunTime = instruction.effective().is("ENV");
        Span end = stage.stage()
                .instructions()
                .get(stage.stage().instructions().size() - 1)
                .span();
        Span place = atRunTime ? new Span(end.end(), end.end()) : instruction.span();
        draft.additions().need(stage, "tzdata", place, RULE, "the file names a time zone");
    }
}
