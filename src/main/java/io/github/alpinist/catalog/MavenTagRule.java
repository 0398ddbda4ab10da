package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Maven's image with a JDK named ({@code 3.9-eclipse-temurin-17}, {@code 3.8-openjdk-11-slim}), or with its default;
 * a version of Maven that was not published with that JDK on Alpine becomes the next that was.
 */
final class MavenTagRule implements TagRule {
    private static final String MAVEN = "maven";
    private static final String ANY_VERSION = "3";
    private static final String DEFAULT_JDK = "21";
    private static final Pattern JDK = Pattern.compile("(?:(?<version>.*?)-)?"
            + "(?:eclipse-temurin|openjdk|jdk|adoptopenjdk|ibmjava|sapmachine)-(?<major>\\d+|\\$\\{?\\w+}?).*");

    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        String tag = question.tag().bare(List.of()).toString();
        Matcher named = JDK.matcher(tag);
        String version = named.matches() ? named.group("version") : tag;
        String major = named.matches() ? named.group("major") : DEFAULT_JDK;
        String wanted = (version == null || version.isEmpty() ? ANY_VERSION : version) + "-eclipse-temurin-" + major
                + "-alpine";
        return new TagChoice(MAVEN, question.name(), published(wanted, question.published()), Optional.empty())
                .choose(question);
    }

    private static String published(String tag, PublishedTags published) {
        return published.variants(MAVEN, tag).isPresent() || tag.indexOf('$') >= 0
                ? tag
                : published.next(MAVEN, tag).orElse(tag);
    }
}
