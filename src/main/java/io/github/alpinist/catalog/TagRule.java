package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.Map;

/** How an image's publisher names the Alpine variant of a tag. */
interface TagRule {
    /** What is asked: an image whose tag does not already stand on Alpine. */
    record Question(ImageName name, TagWords tag, Release release, PublishedTags published) {}

    ImageAnswer answer(Question question, ImageRow row);

    Map<String, TagRule> BY_NAME = Map.of(
            "alpine", (question, row) -> new ImageAnswer.AlreadyAlpine(),
            "foreign", (question, row) -> new ImageAnswer.Foreign(row.reason()),
            "none", (question, row) -> new ImageAnswer.NoVariant(row.reason(), row.remedy()),
            "release", new ReleaseTagRule(),
            "suffix", new SuffixTagRule(),
            "prefix", new PrefixTagRule(),
            "java", new JavaTagRule(),
            "maven", new MavenTagRule(),
            "hexpm", new HexpmTagRule());

    static TagRule named(String name) {
        TagRule rule = BY_NAME.get(name);
        if (rule == null) {
            throw new IllegalStateException("images.tsv names an unknown rule: " + name);
        }
        return rule;
    }
}
