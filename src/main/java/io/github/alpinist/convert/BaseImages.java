package io.github.alpinist.convert;

import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.dockerfile.From;
import io.github.alpinist.dockerfile.ImageReference;
import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.dockerfile.Stage;
import io.github.alpinist.dockerfile.Word;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts the Alpine variant of each base image in its place, and finds out what every stage stands on. */
final class BaseImages implements FileStep {
    static final Rule RULE = new Rule("base-image", "Builds on the Alpine variant of the base image");
    static final Rule UNKNOWN = new Rule("base-image-unknown", "A base image for which no Alpine variant is known");
    static final Rule DIGEST = new Rule("base-image-digest", "A digest that names the Debian image alone");
    static final Rule ARGUMENT =
            new Rule("base-image-argument", "A base image that depends on a build argument without a default");
    private static final Pattern APK =
            Pattern.compile("\\bapk(?:\\s+|\"\\s*,\\s*\")(?:-[^\\s\",]+(?:\\s+|\"\\s*,\\s*\"))*(?:add|del|upgrade)\\b");
    private static final Pattern NO_NAME = Pattern.compile("[\\s'\"]");
    private static final Pattern DEBIAN = Pattern.compile("\\b(?:apt-get|apt|aptitude|dpkg)\\b");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        BuildArguments arguments = new BuildArguments(draft.file());
        for (Stage stage : draft.file().stages()) {
            draft.stages().add(new StageView(stage, parent(stage, arguments, draft)));
        }
        for (StageView view : draft.stages()) {
            From.of(view.stage().from()).ifPresent(from -> place(view, from, arguments, draft));
        }
    }

    private static Optional<StageView> parent(Stage stage, BuildArguments arguments, Draft draft) {
        return From.of(stage.from())
                .map(from -> arguments.expand(from.image().text()))
                .flatMap(name -> draft.file().stage(name, stage.from()))
                .map(found -> draft.stages().get(found.index()));
    }

    private static void place(StageView view, From from, BuildArguments arguments, Draft draft) {
        if (view.parent().isPresent()) {
            view.standsOn(view.parent().get().ground());
            return;
        }
        Word word = from.image();
        String expanded = arguments.expand(word.text());
        if (expanded.equals("scratch")) {
            view.standsOn(Ground.FOREIGN);
            return;
        }
        if (draft.layout().text(word.span()).contains("\n")) {
            block(view, word, new ImageAnswer.Unknown("write the image's name on one line"), draft);
            return;
        }
        if (NO_NAME.matcher(expanded).find()) {
            String remedy = "give the build argument a default that is part of an image's name";
            block(view, word, new ImageAnswer.Unknown(remedy), draft);
            return;
        }
        answer(view, word, new ImageTag(draft, arguments), draft);
    }

    private static void answer(StageView view, Word word, ImageTag tag, Draft draft) {
        ImageAnswer answer = tag.answer(word);
        if (answer instanceof ImageAnswer.AlreadyAlpine) {
            view.standsOn(Ground.ALPINE);
        } else if (answer instanceof ImageAnswer.Foreign foreign) {
            view.standsOn(Ground.FOREIGN);
            draft.note(
                    RULE, word.span(), word.text() + " is left as it is: " + foreign.reason(), "nothing is to be done");
        } else if (answer instanceof ImageAnswer.Mapped mapped) {
            view.standsOn(mapped);
            map(word, mapped, tag, draft);
            StatefulSoftware.report(view, word, mapped, draft);
        } else {
            block(view, word, answer, draft);
        }
    }

    private static void map(Word word, ImageAnswer.Mapped mapped, ImageTag tag, Draft draft) {
        ImageReference reference = ImageReference.parse(word.text());
        if (reference.digest().isPresent()) {
            draft.warn(
                    DIGEST,
                    word.span(),
                    "the digest is that of the Debian image; it is dropped",
                    "pin the Alpine image by its own digest");
        }
        tag.undefined(word.text())
                .ifPresent(name -> draft.warn(
                        ARGUMENT,
                        word.span(),
                        "the tag depends on " + name + ", which has no default; it was taken for a version",
                        "pass values of " + name + " that hold no name of a distribution"));
        tag.put(word, mapped);
        draft.changed(RULE, word.span(), word.text() + " becomes " + mapped.reference() + ": " + mapped.evidence());
    }

    private static void block(StageView view, Word word, ImageAnswer answer, Draft draft) {
        view.standsOn(guess(view, answer, draft));
        if (view.ground() == Ground.ALPINE) {
            return;
        }
        if (answer instanceof ImageAnswer.NoVariant none) {
            draft.block(RULE, word.span(), word.text() + " has no Alpine variant: " + none.reason(), none.remedy());
        } else if (answer instanceof ImageAnswer.Unknown unknown) {
            Report report = isAside(view, draft) ? draft::warn : draft::block;
            report.about(
                    UNKNOWN,
                    word.span(),
                    "nothing is known about an Alpine variant of " + word.text(),
                    unknown.remedy());
        }
    }

    /** How a finding is reported: as a warning or as a blocker. */
    private interface Report {
        void about(Rule rule, Span span, String message, String remedy);
    }

    /** Whether files are merely copied from a stage, and nothing tells that it stands on Debian. */
    private static boolean isAside(StageView view, Draft draft) {
        return view.ground() == Ground.UNKNOWN && !draft.isInResult(view);
    }

    private static Ground guess(StageView view, ImageAnswer answer, Draft draft) {
        if (mentions(view, APK, draft)) {
            return Ground.ALPINE;
        }
        boolean likely = answer instanceof ImageAnswer.NoVariant || mentions(view, DEBIAN, draft);
        return likely ? Ground.LIKELY_DEBIAN : Ground.UNKNOWN;
    }

    /** Whether the stage, or one that begins from it, runs what the pattern finds. */
    private static boolean mentions(StageView view, Pattern pattern, Draft draft) {
        return draft.stages().stream()
                .filter(stage -> stage.beginsFrom(view))
                .anyMatch(stage -> mentions(stage.stage(), pattern));
    }

    private static boolean mentions(Stage stage, Pattern pattern) {
        List<Instruction> instructions = stage.instructions();
        return instructions.stream()
                .map(Instruction::effective)
                .filter(instruction -> List.of("RUN", "ARG", "ENV").contains(instruction.keyword()))
                .anyMatch(instruction -> pattern.matcher(instruction.arguments().text()
                                + instruction.heredocs().stream()
                                        .map(heredoc -> heredoc.body().text())
                                        .toList())
                        .find());
    }
}
