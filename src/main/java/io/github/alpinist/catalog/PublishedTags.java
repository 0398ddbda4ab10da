package io.github.alpinist.catalog;

import io.github.alpinist.apk.Release;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every tag on Alpine that the official images ever had, as of the catalogue's making. */
final class PublishedTags {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?.*");

    private final SortedTable table;

    PublishedTags(SortedTable table) {
        this.table = table;
    }

    /**
     * A tag's variants.
     *
     * @param unpinned it is published without a release of Alpine
     * @param releases of Alpine that it is published with, the oldest first
     */
    record Variants(boolean unpinned, List<Release> releases) {}

    boolean knows(String image) {
        return !table.rowsFrom(image + ":").isEmpty();
    }

    /** @param tag with the word {@code alpine}, and no release */
    Optional<Variants> variants(String image, String tag) {
        return table.rows(image + ":" + tag).stream().findFirst().map(cells -> {
            List<String> words = List.of(cells.get(1).split(" ", -1));
            return new Variants(
                    words.contains("*"),
                    words.stream().flatMap(word -> Release.parse(word).stream()).toList());
        });
    }

    /** Whether a tag's version is higher than all that were published when the catalogue was made. */
    boolean isNews(String image, String tag) {
        int[] version = version(tag);
        return version.length > 0
                && table.rowsFrom(image + ":").stream()
                        .map(cells -> version(cells.get(0).substring(image.length() + 1)))
                        .allMatch(known -> Arrays.compare(known, version) < 0);
    }

    /** The published tag of the lowest version above the tag's, of the same variant. */
    Optional<String> next(String image, String tag) {
        int[] version = version(tag);
        String variant = variant(tag);
        return table.rowsFrom(image + ":").stream()
                .map(cells -> cells.get(0).substring(image.length() + 1))
                .filter(known -> variant(known).equals(variant) && Arrays.compare(version(known), version) > 0)
                .min(Comparator.comparing(PublishedTags::version, Arrays::compare));
    }

    private static String variant(String tag) {
        return tag.substring(tag.indexOf('-') + 1);
    }

    private static int[] version(String tag) {
        Matcher matcher = VERSION.matcher(tag);
        if (!matcher.matches()) {
            return new int[0];
        }
        int count = matcher.group(2) == null ? 1 : matcher.group(3) == null ? 2 : 3;
        int[] version = new int[count];
        for (int i = 0; i < count; i++) {
            version[i] = Integer.parseInt(matcher.group(i + 1));
        }
        return version;
    }
}
