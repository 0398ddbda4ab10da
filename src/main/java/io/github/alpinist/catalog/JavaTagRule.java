package io.github.alpinist.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Images of OpenJDK that ended, or never stood on Alpine, become Eclipse Temurin's of the same major version; one that
 * Temurin has no Alpine image of becomes the next that has long support.
 */
final class JavaTagRule implements TagRule {
    private static final Pattern MAJOR = Pattern.compile("(?:jdk|jre)?(\\d+|\\$\\{?\\w+}?).*");
    private static final List<Integer> LONG_SUPPORT = List.of(8, 11, 17, 21, 25);

    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        String kind =
                question.tag().any(List.of("jre")) || question.name().path().contains("jre") ? "jre" : "jdk";
        String pin = question.tag().pinned() ? "-" + question.release() : "";
        return new ImageAnswer.Mapped(
                question.name().official("eclipse-temurin"),
                major(question.tag()) + "-" + kind + "-alpine" + pin,
                Evidence.of(row.reason()),
                Confidence.LIKELY);
    }

    private static String major(TagWords tag) {
        return tag.words().stream()
                .map(MAJOR::matcher)
                .filter(Matcher::matches)
                .map(matcher -> published(matcher.group(1)))
                .findFirst()
                .orElse("21");
    }

    private static String published(String major) {
        if (major.startsWith("$")) {
            return major;
        }
        int wanted = Integer.parseInt(major);
        return LONG_SUPPORT.stream()
                .filter(version -> version >= wanted)
                .findFirst()
                .map(String::valueOf)
                .orElse(major);
    }
}
