package io.github.alpinist.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What another variant answers otherwise than the original. */
final class AnswerComparison {
    /** They name the software that answers, which a move may change. */
    private static final Set<String> HARMLESS = Set.of("header server", "header x-powered-by", "header via");

    private static final int LONGEST = 120;
    private static final int MOST_NAMED = 5;

    private final SmokeAnswer original;
    private final SmokeAnswer other;

    /** @param original with what changes from one of its answers to the next masked */
    AnswerComparison(SmokeAnswer original, SmokeAnswer other) {
        this.original = original;
        this.other = other;
    }

    /** The check of the other variant, failing where there is a difference that matters. */
    Check of(Check check) {
        Check noted = check.noting(notes());
        return difference()
                .map(words -> noted.failing("another answer than the original's: " + words))
                .orElse(noted);
    }

    /** The first difference that matters, in words. */
    Optional<String> difference() {
        if (original.status() != other.status()) {
            return Optional.of("status " + original.status() + " on the original, " + other.status() + " here");
        }
        return differing().stream()
                .filter(name -> !HARMLESS.contains(name))
                .findFirst()
                .map(this::words);
    }

    /** Differences that do no harm, and what could not be compared. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(
                differing().stream().filter(HARMLESS::contains).map(this::words).toList());
        if (isBodyOpen()) {
            notes.add("the original's body is another each time: only status and headers were compared");
        }
        List<String> arrays = openArrays();
        if (!arrays.isEmpty()) {
            String more = arrays.size() > MOST_NAMED ? " and " + (arrays.size() - MOST_NAMED) + " more" : "";
            notes.add("of another length each time on the original, or to be ignored, so that their elements were not"
                    + " compared: " + arrays.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + more);
        }
        return notes;
    }

    /** The outermost of them, by their paths. */
    private List<String> openArrays() {
        return original.parts().keySet().stream()
                .filter(this::isOpenLength)
                .map(name -> name.substring(0, name.length() - JsonParts.LENGTH.length()))
                .filter(path -> !isInOpenArray(path))
                .toList();
    }

    private List<String> differing() {
        Set<String> names = new LinkedHashSet<>(original.parts().keySet());
        names.addAll(other.parts().keySet());
        return names.stream().filter(name -> !agrees(name)).toList();
    }

    private boolean agrees(String name) {
        if (!name.startsWith(AnswerReader.HEADER) && (isBodyOpen() || isInOpenArray(name))) {
            return true;
        }
        String expected = original.parts().get(name);
        String found = other.parts().get(name);
        return Objects.equals(expected, Steady.MAYBE) || expected != null && found != null && fits(expected, found);
    }

    /** A time that is of now on one side alone is still one that changes, such as that of a build long ago. */
    private static boolean fits(String expected, String found) {
        boolean isOfNow = Times.areMasked(expected) || Times.areMasked(found);
        return Steady.fits(expected, found)
                || isOfNow
                        && Steady.fits(Times.all().mask(expected), Times.all().mask(found));
    }

    private boolean isBodyOpen() {
        return Steady.ANY.equals(original.parts().get(AnswerReader.BODY));
    }

    /** The elements of an array that is longer in one of the original's answers than in another. */
    private boolean isInOpenArray(String name) {
        for (int at = name.indexOf('['); at >= 0; at = name.indexOf('[', at + 1)) {
            if (isOpenLength(name.substring(0, at) + JsonParts.LENGTH)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOpenLength(String name) {
        return name.endsWith(JsonParts.LENGTH)
                && original.parts().getOrDefault(name, "").contains(Steady.ANY);
    }

    private String words(String name) {
        return name + " is " + quoted(original.parts(), name) + " on the original and " + quoted(other.parts(), name)
                + " here";
    }

    private static String quoted(Map<String, String> parts, String name) {
        String text = parts.get(name);
        if (text == null) {
            return "missing";
        }
        String value = text.startsWith(name + ": ") ? text.substring(name.length() + 2) : text;
        return "'" + (value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value) + "'";
    }
}
