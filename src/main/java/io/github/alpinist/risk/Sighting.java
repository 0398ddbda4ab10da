package io.github.alpinist.risk;

import io.github.alpinist.finding.Place;
import io.github.alpinist.text.Source;
import io.github.alpinist.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The first place where files of the repository show something.
 *
 * @param source the file
 * @param match in its text
 * @param files how many show it
 */
record Sighting(Source source, MatchResult match, int files) {
    /** Far more than small projects have, and few enough that a large one costs seconds. */
    private static final int MOST_FILES = 4_000;

    /** Of a file that mentions it again and again in comments the rest is not looked at. */
    private static final int MOST_COMMENTS = 1_000;

    private static final Pattern ASIDE = Pattern.compile(
            "(?:^|.*/)(?:tests?|testing|__tests__|specs?|docs?|examples?|samples?|fixtures|testdata|bench(?:marks?)?|e2e)/.*"
                    + "|.*(?:_test|\\.test|\\.spec|Tests?)\\.\\w+|.*\\.(?:md|rst|lock)");

    /** Among the files that the image receives; tests, examples and documents are left out. */
    static Optional<Sighting> copied(Move move, String names, Pattern pattern) {
        return among(move.files().named(names).stream().filter(move.copied()).toList(), move, pattern);
    }

    /** Among files anywhere in the repository; tests, examples and documents are left out. */
    static Optional<Sighting> anywhere(Move move, String names, Pattern pattern) {
        return among(move.files().named(names), move, pattern);
    }

    private static Optional<Sighting> among(List<String> paths, Move move, Pattern pattern) {
        List<Sighting> found = new ArrayList<>();
        paths.stream()
                .filter(path -> !ASIDE.matcher(path).matches())
                .limit(MOST_FILES)
                .flatMap(path -> move.files().text(path).stream())
                .forEach(source -> first(source, pattern).ifPresent(found::add));
        return found.stream().findFirst().map(first -> new Sighting(first.source(), first.match(), found.size()));
    }

    static Optional<Sighting> first(Source source, Pattern pattern) {
        return pattern.matcher(source.text())
                .results()
                .limit(MOST_COMMENTS)
                .filter(match -> !isComment(source.text(), match.start()))
                .findFirst()
                .map(match -> new Sighting(source, match, 1));
    }

    /** By how the line begins; a comment after code is not looked for. */
    private static boolean isComment(String text, int at) {
        String line = text.substring(text.lastIndexOf('\n', at) + 1, at).strip();
        return line.startsWith("//")
                || line.startsWith("/*")
                || line.startsWith("*")
                || line.startsWith("#")
                || line.startsWith("--")
                || line.startsWith(";");
    }

    /** What was seen: the pattern's first group, where it has one that took part; of a call its name. */
    String text() {
        String group = match.groupCount() > 0 ? match.group(1) : null;
        return (group == null ? match.group() : group).strip().replaceFirst("\\s*\\($", "");
    }

    Place place() {
        return Place.of(source, new Span(match.start(), match.end()));
    }

    /** To follow what is said of the place: empty, or that there are more. */
    String more() {
        return files > 1 ? " (and in " + (files - 1) + " more)" : "";
    }
}
