package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;

/**
 * {@code 3.12-slim-bookworm} becomes {@code 3.12-alpine3.20}: what names Debian leaves, {@code alpine} comes, with the
 * release where the original named Debian's. Options: {@code pin}, what stands between {@code alpine} and the release
 * ({@code none} where no such tags are published); {@code before}, words that {@code alpine} stands before;
 * {@code refuse}, words of variants that Alpine lacks; {@code need}, words of the only variants that it has; {@code drop},
 * further words that leave.
 */
final class SuffixTagRule implements TagRule {
    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        if (lacking(question.tag(), row)) {
            return new ImageAnswer.NoVariant(row.reason(), row.remedy());
        }
        TagWords tag = question.tag().bare(row.list("drop")).with(word(question, row), row.list("before"));
        return new ImageAnswer.Mapped(
                question.name(),
                tag.toString(),
                Evidence.of("published as " + row.cells().get(0) + ":*-alpine"),
                Confidence.CERTAIN);
    }

    private static boolean lacking(TagWords tag, ImageRow row) {
        List<String> needed = row.list("need");
        return tag.any(row.list("refuse")) || (!needed.isEmpty() && !tag.any(needed));
    }

    private static String word(Question question, ImageRow row) {
        return "alpine" + pin(question, row.option("pin")).orElse("");
    }

    private static Optional<String> pin(Question question, Optional<String> separator) {
        return separator
                .filter(text -> question.tag().pinned() && !List.of("none").contains(text))
                .map(text -> text + question.release());
    }
}
