package io.github.alpinist.catalog.join;

import io.github.alpinist.apk.Release;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of {@code tags.tsv}: every tag on Alpine that the official images ever had, from the history of their
 * library files ({@code git log -p -- library/}: {@code +++ b/library/NAME}, then {@code +Tags:} and
 * {@code +SharedTags:}). A row is {@code NAME:TAG} without the release, and the releases; {@code *} is the tag without.
 */
final class TagTable {
    private static final String FILE = "+++ b/library/";
    private static final Pattern TAGS = Pattern.compile("\\+(?:Shared)?Tags:(.*)");
    private static final Pattern ALPINE =
            Pattern.compile("(?<start>(?:.*-)?alpine)(?:-?(?<release>3\\.\\d+))?(?<end>-.*)?");
    private static final String UNPINNED = "*";
    private static final Comparator<String> BY_RELEASE =
            Comparator.comparing(text -> Release.parse(text).orElse(new Release(0, 0)));

    private final Map<String, Set<String>> rows = new TreeMap<>();

    TagTable(BufferedReader log) throws IOException {
        String image = "";
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher tags = TAGS.matcher(line);
            if (line.startsWith(FILE)) {
                image = line.substring(FILE.length());
            } else if (tags.matches()) {
                for (String tag : tags.group(1).split("[\\s,]+", -1)) {
                    add(image, tag);
                }
            }
        }
    }

    private void add(String image, String tag) {
        Matcher matcher = ALPINE.matcher(tag);
        if (matcher.matches()) {
            String end = Optional.ofNullable(matcher.group("end")).orElse("");
            String release = Optional.ofNullable(matcher.group("release")).orElse(UNPINNED);
            rows.computeIfAbsent(image + ":" + matcher.group("start") + end, key -> new TreeSet<>(BY_RELEASE))
                    .add(release);
        }
    }

    Stream<String> lines() {
        return rows.entrySet().stream()
                .map(row -> row.getKey() + "\t" + row.getValue().stream().collect(Collectors.joining(" ")));
    }
}
