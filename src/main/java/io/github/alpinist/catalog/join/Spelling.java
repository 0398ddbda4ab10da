package io.github.alpinist.catalog.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Alpine's habits of naming turn a Debian name, the likeliest first. */
final class Spelling {
    private record Habit(Pattern debian, List<String> alpine) {}

    private static final List<Habit> HABITS = List.of(
            habit("python3-(.+)", "py3-$1"),
            habit("fonts-(.+)", "font-$1", "ttf-$1"),
            habit("lib(.+)-perl", "perl-$1"),
            habit("libnginx-mod-(.+)", "nginx-mod-$1"),
            habit("lib(.+)-dev", "$1-dev"),
            habit("lib(.+?)[-.]?[0-9.]*-dev", "$1-dev", "lib$1-dev"));

    private Spelling() {}

    private static Habit habit(String debian, String... alpine) {
        return new Habit(Pattern.compile(debian), List.of(alpine));
    }

    static List<String> of(String debianName) {
        List<String> spellings = new ArrayList<>();
        for (Habit habit : HABITS) {
            Matcher matcher = habit.debian().matcher(debianName);
            if (matcher.matches()) {
                habit.alpine()
                        .forEach(
                                each -> spellings.add(matcher.replaceFirst(each).toLowerCase(Locale.ROOT)));
            }
        }
        return spellings;
    }
}
