package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        List<String> needed = row.list("need");
        if (question.tag().any(row.list("refuse"))
                || (!needed.isEmpty() && !question.tag().any(needed))) {
            return new ImageAnswer.NoVariant(row.reason(), row.remedy());
        }
        TagWords bare = question.tag().bare(row.list("drop"));
        List<String> before = row.list("before");
        Optional<Function<Release, String>> pinned = row.option("pin")
                .filter(separator -> !separator.equals("none"))
                .map(separator -> release ->
                        bare.with("alpine" + separator + release, before).toString());
        return new TagChoice(
                        question.name().publicName(),
                        question.name(),
                        bare.with("alpine", before).toString(),
                        pinned)
                .choose(question);
    }
}
