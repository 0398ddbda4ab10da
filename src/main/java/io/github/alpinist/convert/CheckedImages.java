package io.github.alpinist.convert;

import io.github.alpinist.apk.Release;
import io.github.alpinist.catalog.Catalog;
import io.github.alpinist.catalog.Confidence;
import io.github.alpinist.catalog.ImageAnswer;
import io.github.alpinist.catalog.ImageName;
import io.github.alpinist.dockerfile.ImageReference;
import io.github.alpinist.finding.Rule;
import io.github.alpinist.lookup.Answer;
import io.github.alpinist.lookup.Lookup;
import io.github.alpinist.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What takes an image's place: the catalogue's answer, checked against the image's registry. Where that does not answer,
 * the catalogue's word stands; it is told once a file, and only of an image that the catalogue is not certain of.
 */
final class CheckedImages {
    static final Rule RULE = new Rule(
            "base-image-unchecked", "An image of which neither the catalogue nor its registry tells that it exists");

    private final Catalog catalog;
    private final Release release;
    private final Lookup lookup;
    private boolean told;

    CheckedImages(Catalog catalog, Release release, Lookup lookup) {
        this.catalog = catalog;
        this.release = release;
        this.lookup = lookup;
    }

    /** @param span of the image's name in the file */
    ImageAnswer answer(ImageReference image, Span span, Draft draft) {
        ImageAnswer answer = catalog.imageFor(ImageName.parse(image.name()), image.tagText(), release);
        boolean known = answer instanceof ImageAnswer.Mapped mapped
                && mapped.reference().indexOf('$') < 0;
        return known ? checked((ImageAnswer.Mapped) answer, span, draft) : answer;
    }

    private ImageAnswer checked(ImageAnswer.Mapped mapped, Span span, Draft draft) {
        Answer answer = lookup.image(mapped.reference());
        return switch (answer.kind()) {
            case EXISTS -> mapped.foundIn(answer.source());
            case MISSING -> nearest(mapped).orElseGet(() -> noneThere(mapped, answer));
            case NOT_REACHABLE -> {
                tell(mapped, answer, span, draft);
                yield mapped;
            }
            case NOT_ASKED -> mapped;
        };
    }

    private Optional<ImageAnswer> nearest(ImageAnswer.Mapped mapped) {
        for (String tag : mapped.alternatives()) {
            ImageAnswer.Mapped other = mapped.inPlace(tag);
            Answer answer = lookup.image(other.reference());
            if (answer.kind() == Answer.Kind.EXISTS) {
                return Optional.of(other.foundIn(answer.source()));
            }
        }
        return Optional.empty();
    }

    private static ImageAnswer noneThere(ImageAnswer.Mapped mapped, Answer answer) {
        List<String> asked = Stream.concat(Stream.of(mapped.tag()), mapped.alternatives().stream())
                .toList();
        return new ImageAnswer.NoVariant(
                answer.source() + " has no " + mapped.repository() + " with the tag " + String.join(" or ", asked),
                "name a version that is published for Alpine, or put the image into that registry");
    }

    private void tell(ImageAnswer.Mapped mapped, Answer answer, Span span, Draft draft) {
        if (!told && mapped.confidence() != Confidence.CERTAIN) {
            told = true;
            draft.note(
                    RULE,
                    span,
                    answer.source() + " could not be asked whether it has " + mapped.reference() + ": "
                            + answer.reason(),
                    "see that it has it, for instance with docker pull " + mapped.reference());
        }
    }
}
