package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;

/** Base images by name: which rule gives the tag of the Alpine variant, or why there is none. */
final class ImageRules {
    private static final String UNKNOWN_REMEDY = "Build on an image whose Alpine counterpart is known, or put the"
            + " instructions of this image's own Dockerfile in the place of its name.";

    private static final String WINDOWS = "windows/";

    private final Table table;
    private final PublishedTags published;

    ImageRules(Table table, PublishedTags published) {
        this.table = table;
        this.published = published;
    }

    ImageAnswer answer(ImageName name, String tag, Release release) {
        TagWords words = TagWords.parse(tag);
        if (words.onAlpine()) {
            return new ImageAnswer.AlreadyAlpine();
        }
        if (words.onWindows() || name.path().startsWith(WINDOWS)) {
            return new ImageAnswer.Foreign("it is an image of Windows");
        }
        return table.rows(name.publicName()).stream()
                .findFirst()
                .map(ImageRow::new)
                .map(row -> row.rule().answer(new TagRule.Question(name, words, release, published), row))
                .orElseGet(() -> new ImageAnswer.Unknown(UNKNOWN_REMEDY));
    }
}
