package io.github.alpinist.verify;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stays the same over several answers of one program to one request. */
final class Steady {
    /** In a part's text: anything may stand there. */
    static final String ANY = "⟨*⟩";
    /** A part's whole text: anything, and the part may be missing. */
    static final String MAYBE = "⟨?⟩";

    private static final Pattern WORDS = Pattern.compile(Pattern.quote(ANY) + "|" + Times.WORD + "|\\w+|\\W");

    private Steady() {}

    /** The first answer, with what the second has otherwise masked; both have the same status. */
    static SmokeAnswer of(SmokeAnswer first, SmokeAnswer second) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (isText(first) && isText(second) && lines(first) != lines(second)) {
            headers(first, second).forEach(name -> parts.put(name, merged(name, first, second)));
            parts.put(AnswerReader.BODY, ANY);
        } else {
            names(first, second).forEach(name -> parts.put(name, merged(name, first, second)));
        }
        return new SmokeAnswer(first.status(), parts);
    }

    /** Whether a text fits one with masks. */
    static boolean fits(String masked, String text) {
        String[] parts = masked.split(Pattern.quote(ANY), -1);
        int last = parts.length - 1;
        if (last == 0) {
            return masked.equals(text);
        }
        int from = parts[0].length();
        int to = text.length() - parts[last].length();
        if (from > to || !text.startsWith(parts[0]) || !text.endsWith(parts[last])) {
            return false;
        }
        for (int i = 1; i < last; i++) {
            int at = text.indexOf(parts[i], from);
            if (at < 0 || at + parts[i].length() > to) {
                return false;
            }
            from = at + parts[i].length();
        }
        return true;
    }

    private static Set<String> names(SmokeAnswer first, SmokeAnswer second) {
        Set<String> names = new LinkedHashSet<>(first.parts().keySet());
        names.addAll(second.parts().keySet());
        return names;
    }

    private static Set<String> headers(SmokeAnswer first, SmokeAnswer second) {
        Set<String> names = names(first, second);
        names.removeIf(name -> !name.startsWith(AnswerReader.HEADER));
        return names;
    }

    private static String merged(String name, SmokeAnswer first, SmokeAnswer second) {
        String one = first.parts().get(name);
        String other = second.parts().get(name);
        if (one == null || other == null) {
            return MAYBE;
        }
        return fits(one, other) ? one : name.equals(AnswerReader.BODY) ? ANY : words(one, other);
    }

    private static String words(String one, String other) {
        List<String> ours = words(one);
        List<String> theirs = words(other);
        if (ours.size() != theirs.size()) {
            return ANY;
        }
        StringBuilder merged = new StringBuilder();
        for (int i = 0; i < ours.size(); i++) {
            merged.append(ours.get(i).equals(theirs.get(i)) ? ours.get(i) : ANY);
        }
        return merged.toString();
    }

    /** A time is one word, since the hour that two answers share is another one later. */
    private static List<String> words(String text) {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    private static boolean isText(SmokeAnswer answer) {
        return answer.parts().keySet().stream()
                .filter(name -> !name.startsWith(AnswerReader.HEADER))
                .noneMatch(name -> name.startsWith("$"));
    }

    private static long lines(SmokeAnswer answer) {
        return answer.parts().keySet().stream()
                .filter(name -> !name.startsWith(AnswerReader.HEADER))
                .count();
    }
}
