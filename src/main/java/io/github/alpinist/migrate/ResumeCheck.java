package io.github.alpinist.migrate;

import io.github.alpinist.engine.EngineInfo;
import io.github.alpinist.engine.Image;
import io.github.alpinist.report.Conclusion;
import io.github.alpinist.report.Variant;
import java.util.Optional;

/** Decides how much of an earlier run's record still holds, and says why where it does not. */
final class ResumeCheck {
    private final Run run;

    ResumeCheck(Run run) {
        this.run = run;
    }

    void forgetWhatNoLongerHolds() {
        Migration record = run.record();
        if (!record.hasEnded(ConvertStage.NAME) || nothingToDo(record) || record.triedInVain()) {
            startOver(run);
        } else if (record.hasEnded(BuildStage.NAME)) {
            staleImages().ifPresentOrElse(this::buildAgain, this::goOn);
        } else {
            run.keep(each -> each.back(BuildStage.NAME));
            goOn();
        }
    }

    private static boolean nothingToDo(Migration record) {
        return record.conclusion()
                .filter(conclusion -> conclusion.kind() == Conclusion.Kind.NOTHING_TO_DO)
                .isPresent();
    }

    /** From the conversion, and from Alpine as it is: the record may be of a fallback. */
    static void startOver(Run run) {
        run.approachPlainly();
        run.keep(record -> record.back(ConvertStage.NAME));
    }

    /** A proposal is always made anew: it may have been withdrawn, or another one may be asked for. */
    private void goOn() {
        run.keep(record -> record.back(isMeasuredAsAsked(record) ? ProposeStage.NAME : MeasureStage.NAME));
        run.progress().say("Going on from the record of run " + run.record().run());
    }

    private boolean isMeasuredAsAsked(Migration record) {
        String asked = MeasureStage.asked(run);
        return record.measured().map(Measured::choices).filter(asked::equals).isPresent();
    }

    private void buildAgain(String why) {
        run.keep(record -> record.back(BuildStage.NAME));
        run.progress().say("Building again: " + why);
    }

    private Optional<String> staleImages() {
        String engine = describe(run.engine().info());
        if (!run.record().subject().engine().filter(engine::equals).isPresent()) {
            return Optional.of("the images of the last run are on another engine");
        }
        return run.record().built().values().stream().allMatch(this::isThere)
                ? Optional.empty()
                : Optional.of("the images of the last run are gone");
    }

    private boolean isThere(Variant variant) {
        return run.engine()
                .image(variant.imageId())
                .map(Image::config)
                .filter(config -> config.labels()
                        .entrySet()
                        .containsAll(Leftovers.imageLabels(run.record().run()).entrySet()))
                .isPresent();
    }

    /** The engine as records and reports name it. */
    static String describe(EngineInfo info) {
        return info.product() + " " + info.version() + " at " + info.endpoint();
    }
}
