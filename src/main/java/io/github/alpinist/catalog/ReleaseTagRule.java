package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;

/** A distribution itself becomes Alpine, with the release as its tag. */
final class ReleaseTagRule implements TagRule {
    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        return new ImageAnswer.Mapped(
                question.name().official("alpine"),
                question.release().toString(),
                Evidence.of(row.reason()),
                Confidence.CERTAIN,
                Optional.of(question.release()),
                List.of());
    }
}
