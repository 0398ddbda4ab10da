package io.github.alpinist.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A tag as the words between its dashes; a variable with its braces is one word or part of one. */
record TagWords(List<String> words) {
    private static final Pattern WORD = Pattern.compile("(?:\\$\\{[^}]*}|[^-])+");
    private static final Pattern RELEASE =
            Pattern.compile("wheezy|jessie|stretch|buster|bullseye|bookworm|trixie|forky|sid"
                    + "|trusty|xenial|bionic|cosmic|disco|eoan|focal|groovy|hirsute|impish|jammy|kinetic|lunar|mantic|noble"
                    + "|oracular|plucky|questing|resolute|(debian|ubuntu)[0-9.]+");
    private static final Pattern FLAVOUR = Pattern.compile("slim|debian|ubuntu|latest|scm|chiseled|extra");

    TagWords {
        words = List.copyOf(words);
    }

    static TagWords parse(String tag) {
        return new TagWords(
                WORD.matcher(tag).results().map(match -> match.group()).toList());
    }

    boolean onAlpine() {
        return words.stream().anyMatch(word -> word.startsWith("alpine"));
    }

    boolean onWindows() {
        return words.stream().anyMatch(word -> word.startsWith("windows") || word.startsWith("nanoserver"));
    }

    boolean pinned() {
        return words.stream().anyMatch(RELEASE.asMatchPredicate());
    }

    boolean any(List<String> wanted) {
        return words.stream().anyMatch(wanted::contains);
    }

    /** Without the words that name Debian or Ubuntu, a release of theirs, or how much of it the image holds, or are among the others. */
    TagWords bare(List<String> others) {
        Predicate<String> distribution =
                RELEASE.asMatchPredicate().or(FLAVOUR.asMatchPredicate()).or(others::contains);
        return new TagWords(words.stream().filter(distribution.negate()).toList());
    }

    /** With a word added at the end, or in front of the first of the words named. */
    TagWords with(String word, List<String> before) {
        List<String> result = new ArrayList<>(words);
        int at = 0;
        while (at < result.size() && !before.contains(result.get(at))) {
            at++;
        }
        result.add(at, word);
        return new TagWords(result);
    }

    @Override
    public String toString() {
        return words.stream().collect(Collectors.joining("-"));
    }
}
