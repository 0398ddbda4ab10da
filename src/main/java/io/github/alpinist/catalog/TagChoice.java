package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Alpine tag that is published, of those that a rule can spell.
 *
 * @param image the public name whose tags are asked for
 * @param target the name to write
 * @param plain the tag without a release
 * @param pinned the tag with one; empty where the publisher has no such tags
 */
record TagChoice(String image, ImageName target, String plain, Optional<Function<Release, String>> pinned) {
    /** Each of them is a question to a registry. */
    private static final int MOST_OTHERS = 4;

    ImageAnswer choose(TagRule.Question question) {
        PublishedTags published = question.published();
        Optional<PublishedTags.Variants> variants = published.variants(image, plain);
        if (variants.isPresent()) {
            ImageAnswer.Mapped chosen = published(variants.get(), question);
            List<Release> releases = variants.get().releases();
            return chosen.or(others(chosen, variants.get().unpinned(), releases, question.release()));
        }
        boolean old = published.knows(image) && plain.indexOf('$') < 0 && !published.isNews(image, plain);
        if (old) {
            return noVariant(published);
        }
        ImageAnswer.Mapped chosen = unchecked(question);
        return chosen.or(others(chosen, true, Release.KNOWN, question.release()));
    }

    /** The other spellings of the same version: without a release, then with the nearest. */
    private List<String> others(ImageAnswer.Mapped chosen, boolean unpinned, List<Release> releases, Release wanted) {
        Stream<String> withRelease = releases.stream()
                .sorted(Comparator.comparingInt((Release release) -> Math.abs(release.minor() - wanted.minor()))
                        .thenComparing(Comparator.reverseOrder()))
                .flatMap(release -> pinned.map(spelling -> spelling.apply(release)).stream());
        return Stream.concat(unpinned ? Stream.of(plain) : Stream.empty(), withRelease)
                .filter(tag -> !tag.equals(chosen.tag()))
                .limit(MOST_OTHERS)
                .toList();
    }

    private ImageAnswer.Mapped published(PublishedTags.Variants variants, TagRule.Question question) {
        List<Release> releases = variants.releases();
        if (question.tag().pinned() && pinned.isPresent() && releases.contains(question.release())) {
            return certain(pinned.get().apply(question.release()), Optional.of(question.release()));
        }
        Optional<Release> newest = releases.stream().max(Comparator.naturalOrder());
        if (variants.unpinned() || pinned.isEmpty() || newest.isEmpty()) {
            return certain(plain, newest);
        }
        return certain(pinned.get().apply(newest.get()), newest);
    }

    private ImageAnswer.Mapped certain(String tag, Optional<Release> alpine) {
        return new ImageAnswer.Mapped(
                target, tag, Evidence.of("published:" + image + ":" + tag), Confidence.CERTAIN, alpine, List.of());
    }

    private ImageAnswer.Mapped unchecked(TagRule.Question question) {
        Optional<Release> pin = pinned.map(spelling -> question.release())
                .filter(release -> question.tag().pinned());
        String tag = pin.flatMap(release -> pinned.map(spelling -> spelling.apply(release)))
                .orElse(plain);
        return new ImageAnswer.Mapped(
                target, tag, Evidence.of("spelled as " + image + "'s other tags"), Confidence.LIKELY, pin, List.of());
    }

    private ImageAnswer noVariant(PublishedTags published) {
        String remedy = published
                .next(image, plain)
                .map(next -> "Move to " + image + ":" + next + ", the next version that is.")
                .orElse("Move to a version that is, or stay on Debian.");
        return new ImageAnswer.NoVariant(image + ":" + plain + " was never published", remedy);
    }
}
