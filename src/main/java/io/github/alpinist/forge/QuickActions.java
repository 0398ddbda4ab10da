package io.github.alpinist.forge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** GitLab carries out lines such as {@code /merge} in descriptions and notes, except in blocks of code. */
final class QuickActions {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})([^`]*)");
    private static final Pattern ACTION = Pattern.compile("^([ \\t]*)/(?=[A-Za-z])");

    /** Of the block of code that is open; empty outside. */
    private String fence = "";

    private QuickActions() {}

    /** The same to a reader, with a backslash before the slash of what would be carried out. */
    static String defused(String body) {
        QuickActions lines = new QuickActions();
        return body.lines().map(lines::line).collect(Collectors.joining("\n")) + (body.endsWith("\n") ? "\n" : "");
    }

    private String line(String line) {
        boolean isText = fence.isEmpty();
        Matcher matcher = FENCE.matcher(line);
        if (matcher.matches()) {
            follow(matcher.group(1), matcher.group(2));
        }
        return isText ? ACTION.matcher(line).replaceFirst("$1\\\\/") : line;
    }

    private void follow(String found, String rest) {
        if (fence.isEmpty()) {
            fence = found;
        } else if (found.startsWith(fence) && rest.isBlank()) {
            fence = "";
        }
    }
}
