package io.github.alpinist.catalog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maven's image with a JDK named ({@code 3.9-eclipse-temurin-17}, {@code 3.8-openjdk-11-slim}), or with its default. */
final class MavenTagRule implements TagRule {
    private static final Pattern JDK = Pattern.compile(
            "(?:(?<version>.*?)-)?(?:eclipse-temurin|openjdk|jdk|adoptopenjdk|ibmjava|sapmachine)-(?<major>\\d+|\\$\\{?\\w+}?).*");

    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        String tag = question.tag().bare(List.of()).toString();
        Matcher named = JDK.matcher(tag);
        if (named.matches()) {
            return mapped(question, version(named.group("version")), named.group("major"), row);
        }
        return mapped(question, version(tag), "21", row);
    }

    private static String version(@org.jspecify.annotations.Nullable String version) {
        return version == null || version.isEmpty() ? "3" : version;
    }

    private static ImageAnswer mapped(Question question, String version, String major, ImageRow row) {
        return new ImageAnswer.Mapped(
                question.name(),
                String.join("-", List.of(version, "eclipse-temurin", major, "alpine")),
                Evidence.of(row.reason()),
                Confidence.LIKELY);
    }
}
