package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Alpine tag that is published, of those that a rule can spell.
 *
 * @param image the public name whose tags are asked for
 * @param target the name to write
 * @param plain the tag without a release
 * @param pinned the tag with one; empty where the publisher has no such tags
 */
record TagChoice(String image, ImageName target, String plain, Optional<Function<Release, String>> pinned) {

    ImageAnswer choose(TagRule.Question question) {
        PublishedTags published = question.published();
        Optional<PublishedTags.Variants> variants = published.variants(image, plain);
        if (variants.isPresent()) {
            return published(variants.get(), question);
        }
        boolean old = published.knows(image) && plain.indexOf('$') < 0 && !published.isNews(image, plain);
        return old ? noVariant(published) : unchecked(question);
    }

    private ImageAnswer published(PublishedTags.Variants variants, TagRule.Question question) {
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

    private ImageAnswer certain(String tag, Optional<Release> alpine) {
        return new ImageAnswer.Mapped(
                target, tag, Evidence.of("published:" + image + ":" + tag), Confidence.CERTAIN, alpine);
    }

    private ImageAnswer unchecked(TagRule.Question question) {
        Optional<Release> pin = pinned.map(spelling -> question.release())
                .filter(release -> question.tag().pinned());
        String tag = pin.flatMap(release -> pinned.map(spelling -> spelling.apply(release)))
                .orElse(plain);
        return new ImageAnswer.Mapped(
                target, tag, Evidence.of("spelled as " + image + "'s other tags"), Confidence.LIKELY, pin);
    }

    private ImageAnswer noVariant(PublishedTags published) {
        String remedy = published
                .next(image, plain)
                .map(next -> "Move to " + image + ":" + next + ", the next version that is.")
                .orElse("Move to a version that is, or stay on Debian.");
        return new ImageAnswer.NoVariant(image + ":" + plain + " was never published", remedy);
    }
}
