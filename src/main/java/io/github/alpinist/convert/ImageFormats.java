package io.github.alpinist.convert;

import io.github.alpinist.dockerfile.Instruction;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.text.Span;
import java.util.List;

/**
 * Keeps what ImageMagick reads and writes formats with: Debian's library holds it, Alpine's has it in the package
 * imagemagick, which leaves with the headers, and in packages of their own for what needs a further library.
 */
final class ImageFormats implements FileStep {
    private static final Rule RULE = new Rule(
            "image-formats", "Keeps ImageMagick's formats, which Alpine has in other packages than its library");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void apply(Draft draft) {
        for (StageView stage : draft.converted()) {
            boolean headersLeft =
                    stage.everNamed().anyMatch("imagemagick-dev"::equals) && !stage.has("imagemagick-dev");
            if (headersLeft) {
                keep(stage, draft);
            }
            boolean uses = stage.everNamed().anyMatch(List.of("imagemagick", "imagemagick-dev")::contains);
            if (uses && stage.everNamed().noneMatch(name -> name.matches("imagemagick-(?:heic|jpeg|tiff|webp)"))) {
                draft.note(
                        RULE,
                        stage.stage().from().span(),
                        "Debian's ImageMagick reads and writes JPEG, WebP, HEIC and TIFF; Alpine's does where the"
                                + " library of the format is installed",
                        "add imagemagick-jpeg, imagemagick-webp, imagemagick-heic or imagemagick-tiff for those that the"
                                + " program uses, and imagemagick-svg, imagemagick-pdf or imagemagick-raw likewise");
            }
        }
    }

    private static void keep(StageView stage, Draft draft) {
        List<Instruction> instructions = stage.stage().instructions();
        int end = instructions.get(instructions.size() - 1).span().end();
        draft.additions()
                .need(
                        stage,
                        "imagemagick",
                        new Span(end, end),
                        RULE,
                        "the library alone has no formats, and the headers' package leaves");
    }
}
