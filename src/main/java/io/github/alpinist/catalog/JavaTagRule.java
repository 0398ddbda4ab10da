package io.github.alpinist.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Images of OpenJDK that ended, or never stood on Alpine, become Eclipse Temurin's of the same major version; one that
 * Temurin has no Alpine image of becomes the next that has long support.
 */
final class JavaTagRule implements TagRule {
    private static final String TEMURIN = "eclipse-temurin";
    private static final Pattern MAJOR = Pattern.compile("(?:jdk|jre)?(\\d+|\\$\\{?\\w+}?).*");
    private static final List<Integer> LONG_SUPPORT = List.of(8, 11, 17, 21, 25);
    private static final String UNNAMED = "21";

    @Override
    public ImageAnswer answer(Question question, ImageRow row) {
        boolean runtime =
                question.tag().any(List.of("jre")) || question.name().path().contains("jre");
        String tail = (runtime ? "-jre" : "-jdk") + "-alpine";
        String plain = published(major(question.tag()), tail, question.published()) + tail;
        return new TagChoice(
                        TEMURIN,
                        question.name().official(TEMURIN),
                        plain,
                        Optional.of(release -> plain + "-" + release))
                .choose(question);
    }

    private static String major(TagWords tag) {
        return tag.words().stream()
                .map(MAJOR::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(UNNAMED);
    }

    private static String published(String major, String tail, PublishedTags published) {
        if (major.startsWith("$") || published.variants(TEMURIN, major + tail).isPresent()) {
            return major;
        }
        return LONG_SUPPORT.stream()
                .filter(version -> version >= Integer.parseInt(major))
                .findFirst()
                .map(String::valueOf)
                .orElse(major);
    }
}
