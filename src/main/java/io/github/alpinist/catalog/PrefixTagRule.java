package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;

/** {@code debian-2.1.4} and {@code 2.1.4} become {@code alpine-2.1.4}. */
final class PrefixTagRule implements TagRule {
    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        TagWords tag = question.tag().bare(List.of());
        String version = tag.toString();
        return new ImageAnswer.Mapped(
                question.name(),
                version.isEmpty() ? "alpine" : "alpine-" + version,
                Evidence.of("published as " + row.cells().get(0) + ":alpine-*"),
                Confidence.LIKELY,
                Optional.empty(),
                List.of());
    }
}
